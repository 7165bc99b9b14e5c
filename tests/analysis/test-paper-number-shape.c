/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-paper-number-private.h"

#include <string.h>

static void
test_classify (void)
{
  static const struct
  {
    const char *run;
    LotseNumberShape shape;
  } cases[] = {
    { "2031/0345", LOTSE_NUMBER_CLEAR },   { "427/2009", LOTSE_NUMBER_CLEAR },    { "19-09971", LOTSE_NUMBER_CLEAR },
    { "0044/2031", LOTSE_NUMBER_CLEAR },   { "1537/V", LOTSE_NUMBER_CLEAR },      { "VO/22/0595", LOTSE_NUMBER_PREFIX },
    { "IX/417/1", LOTSE_NUMBER_PREFIX },   { "21877", LOTSE_NUMBER_PLAIN },       { "B123", LOTSE_NUMBER_PLAIN },
    { "21-0178.01", LOTSE_NUMBER_PLAIN },  { "148/33", LOTSE_NUMBER_PLAIN },      { "2015/2016", LOTSE_NUMBER_PLAIN },
    { "2014-2020", LOTSE_NUMBER_NONE },    { "2031/32", LOTSE_NUMBER_NONE },      { "A123", LOTSE_NUMBER_NONE },
    { "1234", LOTSE_NUMBER_NONE },         { "0044/123", LOTSE_NUMBER_NONE },     { "0241/5198-4605", LOTSE_NUMBER_NONE },
    { "11.06.02", LOTSE_NUMBER_NONE },     { "1/2", LOTSE_NUMBER_NONE },          { "123456/2031", LOTSE_NUMBER_NONE },
    { "2031/ABCDEF1", LOTSE_NUMBER_NONE }, { "19-09971-01", LOTSE_NUMBER_CLEAR }, { "05-31470-123", LOTSE_NUMBER_PLAIN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].run);
      g_assert_cmpint (_lotse_number_classify (cases[i].run, 0, (guint) strlen (cases[i].run)), ==, cases[i].shape);
    }
}

/* The run that begins a text, and what stands behind it. */
static void
test_run_end (void)
{
  static const char *const cases[][2]
      = { { "2031/0345", " liegt vor" },  { "062a/2031", " und" },   { "", "062a/31" },  { "2016/Düm/379", "." },
          { "2026-31/DS-I(A)0418", ")" }, { "BV-P-ö/07/0292", " " }, { "", "21-9085b" }, { "", "21-9085bis" },
          { "2031/0345", "/ und" },       { "12.3", ". Mai" },       { "", "/2031" },    { "ÄA/12", "-b" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat (cases[i][0], cases[i][1], NULL);

      g_test_message ("%s", text);
      g_assert_cmpuint (_lotse_number_find_run_end (text, 0), ==, strlen (cases[i][0]));
    }
}

static void
test_spaced_end (void)
{
  g_assert_cmpuint (_lotse_number_find_spaced_end ("2031 / 0345 und", 0, 4), ==, strlen ("2031 / 0345"));
  g_assert_cmpuint (_lotse_number_find_spaced_end ("0412/\n2031", 0, 4), ==, strlen ("0412/\n2031"));
  g_assert_cmpuint (_lotse_number_find_spaced_end ("2031/0345", 0, 4), ==, 0);
  g_assert_cmpuint (_lotse_number_find_spaced_end ("2031 / 32", 0, 4), ==, 0);
  g_assert_cmpuint (_lotse_number_find_spaced_end ("2031", 0, 4), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/paper-number-shape/classify", test_classify);
  g_test_add_func ("/analysis/paper-number-shape/run-end", test_run_end);
  g_test_add_func ("/analysis/paper-number-shape/spaced-end", test_spaced_end);
  return g_test_run ();
}
