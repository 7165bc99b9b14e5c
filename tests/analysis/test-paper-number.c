/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reference-fixture.h"

static const ReferenceCase cases[] = {
  { "Siehe Vorlage VO/21/0411.", "VO/21/0411" },
  { "Die Stellungnahme 30-00978-01 liegt vor", "30-00978-01" },
  { "Siehe VO Nr. 5372.", "5372" },
  { "Die VO Nr. 1407/71 gilt", "" },
  { "Die Fraktionsanträge Nr. 148/2033 und Nr. 149/2033 sind erledigt", "148/2033; 149/2033" },
  { "vgl. Sitzungsvorlagen-Nr. 2031/0812", "2031/0812" },
  { "nach den Sitzungsvorlagen 2030/0354 und 2031/0345", "2030/0354; 2031/0345" },
  { "Auf die Vorlagen 371/21 und 193/22 wird verwiesen", "371/21; 193/22" },
  { "Drucksachen-Nr. 2281/2014-2020", "2281/2014-2020" },
  { "(GRDrs 912/2004)", "GRDrs 912/2004" },
  { "Drucks. Nr. 0094/2031", "0094/2031" },
  { "Telefon 0094/2031", "" },
  { "(DS-Nr. 2912077), Vorlage Nr. 20312101", "2912077; 20312101" },
  { "Telefon 2912077, Konto 20312101 und 291207 Leute", "" },
  { "mit Beschluss-Nr. 1210-043(VII)29 vom", "1210-043(VII)29" },
  { "Träger (V.Nr. 22/2031), Kosten (V.-Nr. 23/2031)", "22/2031; 23/2031" },
  { "nach Teil V 22/2031", "" },
  { "1032/2031 (Änderungsantrag)", "1032/2031" },
  { "siehe dort (DrS/2031/112 und DrS/2031/112-1)", "DrS/2031/112; DrS/2031/112-1" },
  { "aus Dr.Nr. 1030/2031 für", "1030/2031" },
  { "Vorlage IX/417/1 liegt vor", "IX/417/1" },
  { "Vorlage FB 56/0077/WP18", "FB 56/0077/WP18" },
  { "laut Vorlage Nr. 288 /WP25 und", "288 /WP25" },
  { "Beratung im Ausschuss: 06.04.2017(FB 61/0651/WP17)", "FB 61/0651/WP17" },
  { "Sitzungsvorlage Nr. 14-20 / V 03025", "14-20 / V 03025" },
  { "Drucksache 15-2736/2018 S1", "15-2736/2018 S1" },
  { "Vorlage 0346/2021 1. Ergänzung", "0346/2021 1. Ergänzung" },
  { "Drs. 1537/V", "1537/V" },
  { "Antrag VI-A-04715-VSP-01", "VI-A-04715-VSP-01" },
  { "zur Wahlordnung (VI-DS-01730) und VII-A-04815-NF-01", "VI-DS-01730; VII-A-04815-NF-01" },
  { "Vorlage SV-9-0757", "SV-9-0757" },
  { "Landtags-Drucksache 16/9139", "16/9139" },
  { "(GR 2020/0326)", "2020/0326" },
  { "Vorlage 21877", "21877" },
  { "einzeln bewilligt (Vorlage im Bauausschuss 2031/0861)", "2031/0861" },
  { "der Antrag der SPD-Fraktion (2031/0862) ruht", "2031/0862" },
  { "die Vorlage der Verwaltung 2031/2032 fehlt", "" },
  { "siehe Vorlage 2022/2085", "2022/2085" },
  { "siehe Vorlage Nr. 2022 / 2085 und", "2022 / 2085" },
  { "die Vorlage 12 / 2031 liegt vor", "12 / 2031" },
  { "die Drucksache 0412/\n2031 liegt vor", "0412/ 2031" },
  { "im Zimmer 12 / 2031 steht", "" },
  { "die Vorlage für 2031 / 32 fehlt", "" },
  { "Sitzung vom 3. Mai und GRDrs\n12/2031", "GRDrs 12/2031" },
  { "mit Antrag 14-20 / A 00490", "14-20 / A 00490" },
  { "und OF 12/3 aus dem Ortsbeirat", "OF 12/3" },
  { "die Vorlagen-Nr.: 2021/0346-1", "2021/0346-1" },
  { "laut Gemeinderatsvorlage Nr. 1377 und", "1377" },
  { "die Vorlagen Nr. 1377 vom 3. Mai 2011 und Nr. 1074 vom 5. Juni 2011", "1377; 1074" },
  { "das Grundstück Nr. 1377 und Nr. 1074", "" },
  { "im Doppelhaushalt 2015/2016", "" },
  { "der Antrag vom 09/26/2004 und die Anfrage 09/26/2004", "09/26/2004" },
  { "im Schuljahr 2021/22", "" },
  { "Flurstück 1176/19", "" },
  { "am 12./13.07.2022", "" },
  { "Telefon 0241/5198-4604", "" },
  { "Produkt 811100 und 11.06.02", "" },
  { "Verordnung (EU) 2016/680", "" },
  { "In Raum 2021/0345 sitzt niemand", "" },
  { "http://rat.neustadt.example/vo020.asp?VOLFDNR=6737", "" },
  { "im TOP 12.1 und Nr. 1.2", "" },
  { "76131 Neustadt", "" },
  { "Die GBl. S. 871", "" },
  { "der Zusatzantrag der Gruppe, AN/1461/2034 vom Mai", "AN/1461/2034" },
  { "Das ist (0382/2034) bekannt", "" },
  { "in GD 311/31 und den Beschlüssen 0417/2031 und 0418/2031", "GD 311/31; 0417/2031; 0418/2031" },
  { "- NR 1312/25 FWG - und OM 6953/25 OBR 4", "NR 1312/25; OM 6953/25" },
  { "mit 12 NR 1312 und LK 12/24", "" },
  { "nach der EU-VO 2031/1061", "" },
  { "wie in der VL 412/2031 genannt", "412/2031" },
  { "Antrag SPD 163/2031, Antrag Mohnwald 236/2031", "163/2031; 236/2031" },
  { "Beschluss Haushalt 2031/2032", "" },
  { "vom 27.06.2031, § 4253 (M 71)", "M 71" },
  { "vom 27.06.2031, § 4253 (M\n148)", "M 148" },
  { "Die Vorlage B 276 wird abgelehnt, Auskunftsersuchen V 1434", "B 276; V 1434" },
  { "nach der Beschlussvorlage Ö 0337", "Ö 0337" },
  { "Vgl. Antrag NR 1926, Vortrag M 133 und Bericht B 217.", "NR 1926; M 133; B 217" },
  { "siehe NR 1926, Vortrag B 217 an der Straße, im Bericht M 133", "" },
  { "nach Vorlage III/A 218 und Platz III/A 219", "III/A 218" },
  { "die Sitzungsvorlage WP 14-20 SV 50/033 liegt vor", "WP 14-20 SV 50/033" },
  { "die Straße B 276 und Format A 4 (M 1)", "" },
  { "nach § 12 der Satzung (M 3)", "" },
  { "Mit dem Antrag NR 1926 und dem Vortrag des Magistrats M 133 vom Mai", "NR 1926; M 133" },
  { "Antrag B 27 und Bericht A 101, Antrag M 12", "" },
  { "Auf den Antrag III/A 218 wird verwiesen", "III/A 218" },
  { "im Kapitel III/A 218 und in III/A 219", "" },
  { "siehe Sitzungsvorlage WP 26-31 SV 50/418 und SV 50/419", "WP 26-31 SV 50/418; SV 50/419" },
  { "Der Antrag Nr. 6/2031 ruht, der Bauantrag Nr. 7/2031 auch", "6/2031" },
  { "im Antrag 6/2031 und zu Nr. 6/2031", "" },
  { "nach BV-Nr. 123/31, Beschl.-Nr. 12-34/2031, TOP-Nr. 12/31", "123/31; 12-34/2031" },
  { "mit Stadtratsbeschluss Nr. 013/2031", "013/2031" },
  { "Der Rat hat mit DS0418/31 und 31/SVV/0418 zugestimmt", "DS0418/31; 31/SVV/0418" },
  { "AB0418/31 und 31/ABC/0418", "" },
  { "Die Stellungnahme S0418/31 liegt vor", "S0418/31" },
  { "Beschlussvorlage Nr. 30.1/012/2031 vom 30.1.2031", "30.1/012/2031" },
  { "am 30.1/012/2031", "" },
  { "Vorlage Nr. 418/2031, 1. Ergänzung", "418/2031, 1. Ergänzung" },
  { "(Vorlage Nr. 98) und Beschluss Nr. 45 vom 3.5.2031", "98; 45" },
  { "Beschluss Nr. 45 und Antrag Nr. 12 der Fraktion, Bauantrag Nr. 13 vom 3.5.2031, Vorlage Nr. 2 Absatz", "" },
  { "der Plan vom Rat (Vorlage 2031 0154) und BV 2031 0656/2", "2031 0154; 2031 0656/2" },
  { "die Vorlage 2031 1540 Euro und im Jahr 2031 0154 Stück", "" },
  { "Der Beschluss des Stadtrates Nr. 124/2031 vom", "124/2031" },
  { "Der Stadtrat Nr. 124/2031 vom", "" },
  { "Antrag Nr. AT 13/2031", "AT 13/2031" },
  { "der Kurs (Vorlagen-Nr.496/2031), die Haus-Nr.12/2031 und Tel.Nr.0241/5199", "496/2031" },
  { "zum Thema (RA-083/2031, RB-519/2030 usw.) und nach DIN-1234/2031", "RA-083/2031; RB-519/2030" },
  { "Im Stadtrat (14-20 / V 03457) wurde entschieden", "14-20 / V 03457" },
  { "Beschluss vom 4.5.2031 (Nr. 88/2031), Beschluss des Rates vom 4. Mai 2031 (Nr. 89/2031)", "88/2031; 89/2031" },
  { "Rechnung vom 4.5.2031 (Nr. 88/2031), Beschluss des Amtsgerichts vom 4.5.2031 (Nr. 89/2031)", "" },
  { "zu TOP 4: 0346/2031/1", "0346/2031/1" },
  { "mit Vorlage KT 112-09/31, nicht KT 113-09/31", "KT 112-09/31" },
  { "ein Antrag der Fraktion GAL A-R/0013/2031", "A-R/0013/2031" },
};

static void
test_table (void)
{
  reference_check_table (cases, G_N_ELEMENTS (cases), _lotse_paper_numbers_find);
}

static void
test_base (void)
{
  static const struct
  {
    const char *number;
    const char *base;
  } bases[] = { { "2015/0288-1", "2015/0288" },
                { "0345/2021/1", "0345/2021" },
                { "IX/416/1", "IX/416" },
                { "15-2735/2018 S1", "15-2735/2018" },
                { "2021/0345", "2021/0345" },
                { "VO/22/0594", "VO/22/0594" },
                { "0345/2021 1. Ergänzung", "0345/2021" },
                { "345/2021, 1. Ergänzung", "345/2021" },
                { "VO/2014/01993-01", "VO/2014/01993" },
                { "16051-09-E1", "16051-09" },
                { "", "" } };

  for (guint i = 0; i < G_N_ELEMENTS (bases); i++)
    {
      g_autofree char *base = _lotse_paper_number_dup_base (bases[i].number);

      g_assert_cmpstr (base, ==, bases[i].base);
    }
}

/* In brackets a number needs no word if it has the form of the paper's own. */
static void
test_like_own (void)
{
  g_autoptr (Fixture) f = fixture_new ("Der Vorschlag (0382/2034) wurde beraten, der andere (12/2034) und 0383/2034 auch.");
  g_autoptr (GArray) references = g_array_new (FALSE, TRUE, sizeof (LotseReference));

  g_array_set_clear_func (references, reference_clear);
  _lotse_analysis_add_key (&f->a, "number", "0457/2035", "test", 0, 3);
  _lotse_paper_numbers_find (&f->a, references);
  g_assert_cmpuint (references->len, ==, 1);
  g_assert_cmpstr (g_array_index (references, LotseReference, 0).text, ==, "0382/2034");
}

/* The same form may differ in the period of the council, or in the letters. */
static void
test_like_own_code (void)
{
  static const struct
  {
    const char *own, *text, *expected;
  } rows[] = { { "IX/2031/04410", "Mit Beschluss vom 27.11.2029 (VIII/2029/07112) hat", "VIII/2029/07112" },
               { "DS0231/31", "Der Rat hat es gewollt (A0188/28), nicht (A018/28).", "A0188/28" },
               { "B-118/2031", "Bereits gefasst:\nB-084/2030\nHaus C-84/2030", "B-084/2030" },
               { "FD 50/0121/2031", "Die Vorlage FD 50/0044/2030 liegt bei.", "FD 50/0044/2030" },
               { "FD 50/0121/2031", "Der Antrag der Fraktion vom 2. Juni (FD 50/0044/2030) ruht.", "FD 50/0044/2030" },
               { "FD 50/0121/2031", "Haus AB 50/0044/2030", NULL },
               { "VO/2031/0612", "Das Konzept (VO 2030/05314) liegt bei.", "VO 2030/05314" },
               { "101.20.733", "Der Rat hat (Vorlage Nr. 101.20.402) zugestimmt, nach 101.20.403.", "101.20.402" },
               { "0231/31", "Der Rat hat (Vorlage Nr. 101.20.402) zugestimmt.", NULL },
               { "0231/31", "Das Blatt (A0188/28) und A-018/28", NULL } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (Fixture) f = fixture_new (rows[i].text);
      g_autoptr (GArray) references = g_array_new (FALSE, TRUE, sizeof (LotseReference));

      g_array_set_clear_func (references, reference_clear);
      _lotse_analysis_add_key (&f->a, "number", rows[i].own, "test", 0, 3);
      _lotse_paper_numbers_find (&f->a, references);
      g_test_message ("%s", rows[i].text);
      g_assert_cmpuint (references->len, ==, rows[i].expected != NULL);
      if (rows[i].expected)
        g_assert_cmpstr (g_array_index (references, LotseReference, 0).text, ==, rows[i].expected);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/paper-number/table", test_table);
  g_test_add_func ("/analysis/paper-number/base", test_base);
  g_test_add_func ("/analysis/paper-number/like-own", test_like_own);
  g_test_add_func ("/analysis/paper-number/like-own-code", test_like_own_code);
  return g_test_run ();
}
