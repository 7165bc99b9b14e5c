/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-sentence-private.h"

#include "lotse-bisect.h"
#include "lotse-fold.h"

#include "lotse-analysis-private.h"

#include <string.h>

static gboolean
is_listed (const char *const *words, gsize n, const char *fold)
{
  for (gsize i = 0; i < n; i++)
    if (lotse_fold_is (words[i], fold))
      return TRUE;
  return FALSE;
}

gboolean
_lotse_sentence_is_month (const char *fold)
{
  static const char *const months[] = { "januar", "jaenner", "februar",   "maerz",   "april",    "mai",     "juni",
                                        "juli",   "august",  "september", "oktober", "november", "dezember" };

  return is_listed (months, G_N_ELEMENTS (months), fold);
}

/* Words that, with a capital, begin a sentence: after them an ordinal or an abbreviation before the period is the end of the last one. */
static gboolean
is_opener (const char *fold)
{
  static const char *const words[] = {
    "der",   "die",     "das",    "dem",    "den",    "des",    "ein",    "eine",  "einen",     "einem",   "es",      "er",
    "sie",   "wir",     "im",     "in",     "am",     "an",     "auf",    "aus",   "bei",       "bis",     "mit",     "nach",
    "seit",  "von",     "vom",    "zu",     "zum",    "zur",    "fuer",   "durch", "um",        "ueber",   "unter",   "vor",
    "wegen", "ohne",    "diese",  "dieser", "dieses", "diesem", "diesen", "hier",  "hierzu",    "dazu",    "dabei",   "damit",
    "daher", "dadurch", "ferner", "auch",   "alle",   "als",    "wenn",   "wie",   "insgesamt", "bereits", "weitere", "weiter",
  };

  return is_listed (words, G_N_ELEMENTS (words), fold);
}

static gboolean
is_single_letter (const LotseReading *reading, const LotseToken *token)
{
  const char *p = reading->text->str + token->start;

  return token->kind == LOTSE_TOKEN_WORD && g_utf8_next_char (p) == reading->text->str + token->end;
}

static gboolean
is_roman (const LotseReading *reading, const LotseToken *token)
{
  if (token->kind != LOTSE_TOKEN_WORD || token->end - token->start > 5)
    return FALSE;
  for (guint i = token->start; i < token->end; i++)
    if (!strchr ("IVX", reading->text->str[i]))
      return FALSE;
  return TRUE;
}

/* "- Hauptamt - Sitzungsdienste -": dashes round a line, as under a signature. */
static gboolean
is_between_dashes (const LotseReading *reading, const LotseToken *dash)
{
  const LotseLine *line = lotse_reading_line (reading, dash->line);
  const char *end = reading->text->str + line->end;

  return line->end > dash->end + 2 && end[-1] == '-' && end[-2] == ' ';
}

gboolean
_lotse_sentence_is_bullet (const LotseReading *reading, guint token)
{
  const LotseToken *t = lotse_reading_token (reading, token);
  gunichar c = g_utf8_get_char (reading->text->str + t->start);

  if (t->kind != LOTSE_TOKEN_PUNCT || token + 1 >= reading->tokens->len)
    return FALSE;
  switch (c)
    {
    case '-':
    case '*':
    case 0x2013: /* dashes */
    case 0x2014:
      return (lotse_reading_token (reading, token + 1)->flags & LOTSE_TOKEN_SPACE_BEFORE) != 0 && !is_between_dashes (reading, t);
    case 0xb7:
    case 0x2022: /* • ‣ ▪ ■ ● ◦ ○ ► ➢ ➔ → ✓ */
    case 0x2023:
    case 0x25aa:
    case 0x25a0:
    case 0x25cf:
    case 0x25e6:
    case 0x25cb:
    case 0x25ba:
    case 0x27a2:
    case 0x2794:
    case 0x2192:
    case 0x2713:
      return TRUE;
    default:
      return c >= 0xe000 && c <= 0xf8ff;
    }
}

/* Words after which a number at the start of the next line is an ordinal or part of a citation, not an item number. */
static gboolean
takes_number (const LotseReading *reading, guint token)
{
  static const char *const words[]
      = { "am",   "zum",  "vom",    "bis",     "ab",     "der",   "die",    "das",   "des",     "dem",    "den",  "im",    "zur", "von",
          "nach", "satz", "ziffer", "ziffern", "nummer", "punkt", "punkte", "seite", "kapitel", "anlage", "eine", "einer", "in" };
  static const char *const abbreviations[] = { "nr", "nrn", "abs", "art", "ziff", "bzw", "s", "dez", "kap", "anl" };
  const LotseToken *t = lotse_reading_token (reading, token);

  if (t->kind == LOTSE_TOKEN_WORD)
    return is_listed (words, G_N_ELEMENTS (words), lotse_reading_get_fold (reading, t));
  if (lotse_reading_is_sign (reading, token, '.') && token > 0)
    return is_listed (abbreviations, G_N_ELEMENTS (abbreviations), lotse_reading_get_fold (reading, t - 1));
  return lotse_starts_with (reading->text->str + t->start, "§");
}

/* "3.Die Versorgung …": converters lose the blank behind the number of an item, and ALLRIS the first syllable of "Für" (domain guide 2.0). */
static gboolean
is_glued_word (const LotseReading *reading, const LotseToken *token)
{
  const char *text = reading->text->str + token->start;

  if (token->kind != LOTSE_TOKEN_WORD)
    return FALSE;
  if (token->end - token->start == 1)
    return text[0] == 'r' && text[1] == ' ';
  return (token->flags & LOTSE_TOKEN_CAPITAL) && !(token->flags & LOTSE_TOKEN_ALL_CAPS) && token->end - token->start >= 3;
}

/* "3. 5.000 € bereitzustellen": an amount, not the month of a date. */
static gboolean
is_money (const LotseReading *reading, guint token)
{
  const char *unit = lotse_reading_peek_fold (reading, token + 1);

  return lotse_fold_is (unit, "€") || lotse_fold_is (unit, "eur") || lotse_fold_is (unit, "euro");
}

/* "001 Der Stadtrat …", "002 Die …": the points of a decision with three digits and no mark; "01" stands apart from its text, in a line or a
 * column of its own, for "01 Hauptamt" is the code of an office. */
static gboolean
is_padded (const LotseReading *reading, guint index)
{
  const LotseToken *token = lotse_reading_token (reading, index), *next = lotse_reading_peek (reading, index + 1);
  const char *text = reading->text->str + token->start;

  if (token->kind != LOTSE_TOKEN_NUMBER || text[0] != '0')
    return FALSE;
  if (token->end - token->start == 2)
    return text[1] != '0' && next && (next->flags & LOTSE_TOKEN_LINE_START || reading->text->str[next->start - 1] == '\t');
  return token->end - token->start == 3 && text[1] == '0' && text[2] != '0';
}

/* Tokens of the numbering whose number or letter is token @i and that begins with token @token, a bracket or the same; 0 where it is none: "1)",
 * "(1)", "1.", "1.)", "2.1", and a number set apart by blanks. */
static guint
count_numbering (const LotseReading *reading, guint token, guint i)
{
  const LotseToken *t = lotse_reading_token (reading, i);
  gboolean bracket = i > token;

  if (lotse_reading_is_sign (reading, i + 1, ')'))
    return i + 2 - token;
  if (!bracket && lotse_reading_is_sign (reading, i + 1, '.') && !(lotse_reading_token (reading, i + 1)->flags & LOTSE_TOKEN_SPACE_BEFORE))
    return i + 2 - token + (lotse_reading_is_sign (reading, i + 2, ')') ? 1 : 0);
  if (!bracket && t->kind == LOTSE_TOKEN_NUMBER && memchr (reading->text->str + t->start, '.', t->end - t->start))
    return 1;
  return is_padded (reading, i) ? i + 1 - token : 0;
}

/* Whether what stands behind a numbering without a bracket, at token @index, may be an item: "1.5 Stellen", "01.02." and lower case after a period
 * are none. */
static gboolean
may_be_item (const LotseReading *reading, guint index, gboolean digits, gboolean alone)
{
  const LotseToken *next = lotse_reading_token (reading, index);

  if (alone && (next->kind != LOTSE_TOKEN_WORD || !(next->flags & LOTSE_TOKEN_CAPITAL)))
    return FALSE;
  if (!(next->flags & LOTSE_TOKEN_SPACE_BEFORE) && !(next->flags & LOTSE_TOKEN_LINE_START) && !(digits && is_glued_word (reading, next)))
    return FALSE;
  return !(next->kind == LOTSE_TOKEN_NUMBER && !is_money (reading, index))
         && !_lotse_sentence_is_month (lotse_reading_get_fold (reading, next));
}

guint
_lotse_sentence_match_number (const LotseReading *reading, guint token)
{
  const LotseToken *t = lotse_reading_token (reading, token);
  gboolean digits;
  guint i = token, n;

  if (!(t->flags & LOTSE_TOKEN_LINE_START))
    return 0;
  if (lotse_reading_is_sign (reading, i, '('))
    {
      if (++i >= reading->tokens->len)
        return 0;
      t = lotse_reading_token (reading, i);
    }
  digits = t->kind == LOTSE_TOKEN_NUMBER;
  if (digits ? t->end - t->start > 5 : !is_single_letter (reading, t) && !is_roman (reading, t))
    return 0;
  n = count_numbering (reading, token, i);
  if (n == 0 || token + n >= reading->tokens->len)
    return 0;
  /* After a bracket anything may follow. */
  if (lotse_reading_is_sign (reading, token + n - 1, ')'))
    return n;
  if (!may_be_item (reading, token + n, digits, n == 1))
    return 0;
  /* A single letter with a period is an initial or part of an abbreviation more often than an item. */
  if (!digits && !is_roman (reading, t))
    return 0;
  if (token > 0 && !(lotse_reading_token (reading, token)->flags & LOTSE_TOKEN_PARA_START) && takes_number (reading, token - 1))
    return 0;
  return n;
}

/* "S. 666" */
static gboolean
is_page (const LotseReading *reading, guint token)
{
  return lotse_fold_is (lotse_reading_peek_fold (reading, token), "s") && token + 2 < reading->tokens->len
         && lotse_reading_is_sign (reading, token + 1, '.') && lotse_reading_token (reading, token + 2)->kind == LOTSE_TOKEN_NUMBER;
}

/* Whether the period at @token ends a sentence that goes on with the token @next (or ends the text). */
static gboolean
period_ends (const LotseReading *reading, const LotseLexicon *lexicon, guint token, guint next)
{
  const LotseToken *period = lotse_reading_token (reading, token), *before, *after;
  const LotseLexiconEntry *entry;
  const char *fold, *tail;
  gboolean opener;

  if (next >= reading->tokens->len)
    return TRUE;
  after = lotse_reading_token (reading, next);
  if (after->kind == LOTSE_TOKEN_WORD && !(after->flags & LOTSE_TOKEN_CAPITAL))
    return FALSE;
  if (after->kind == LOTSE_TOKEN_PUNCT && strchr (".,;:)/", reading->text->str[after->start]))
    return FALSE;
  /* "§ 30 Abs .2" */
  if (after->kind == LOTSE_TOKEN_NUMBER && after->start == period->end)
    return FALSE;
  if (token == 0 || (period->flags & LOTSE_TOKEN_SPACE_BEFORE))
    return TRUE;
  /* "e.V." and addresses: no blank after the period */
  if (after->start == period->end)
    return FALSE;
  /* "GV. NRW. S. 666": no sentence begins with a page. */
  if (is_page (reading, next))
    return FALSE;
  before = lotse_reading_token (reading, token - 1);
  opener = after->kind == LOTSE_TOKEN_WORD && is_opener (lotse_reading_get_fold (reading, after));
  if (before->kind == LOTSE_TOKEN_NUMBER)
    {
      guint digits = before->end - before->start;

      if (_lotse_sentence_is_month (lotse_reading_get_fold (reading, after)))
        return FALSE;
      /* The number of an item belongs to the item. */
      if (before->flags & LOTSE_TOKEN_LINE_START)
        return FALSE;
      /* "04.09. 2014" */
      if (after->kind == LOTSE_TOKEN_NUMBER && after->end - after->start == 4 && memchr (reading->text->str + before->start, '.', digits))
        return FALSE;
      return opener || digits >= 4;
    }
  if (before->kind != LOTSE_TOKEN_WORD)
    return TRUE;
  if (is_single_letter (reading, before) || is_roman (reading, before))
    return opener && !(before->flags & LOTSE_TOKEN_LINE_START);
  fold = lotse_reading_get_fold (reading, before);
  /* "Vorlage-Nr." */
  if ((tail = strrchr (fold, '-')) && tail[1])
    fold = tail + 1;
  /* "Hauptstr." */
  if (strlen (fold) > 4 && g_str_has_suffix (fold, "str"))
    return opener;
  entry = lotse_lexicon_find (lexicon, "abbreviations", fold);
  if (!entry)
    return TRUE;
  return opener && g_str_equal (lotse_lexicon_entry_get (entry, 1), "end");
}

/* Index of the first token after the closing quotes and brackets that follow a sentence end. */
static guint
skip_closing (const LotseReading *reading, guint token)
{
  while (token < reading->tokens->len)
    {
      const LotseToken *t = lotse_reading_token (reading, token);
      gunichar c = g_utf8_get_char (reading->text->str + t->start);

      if (t->kind != LOTSE_TOKEN_PUNCT || (t->flags & LOTSE_TOKEN_SPACE_BEFORE) || (t->flags & LOTSE_TOKEN_LINE_START)
          || !(c == ')' || c == ']' || c == '"' || c == '\'' || c == 0x201c || c == 0x201d || c == 0x2018 || c == 0x2019 || c == 0xab
               || c == 0xbb))
        break;
      token++;
    }
  return token;
}

static gboolean
ends_sentence (const LotseReading *reading, const LotseLexicon *lexicon, guint token, guint next)
{
  const LotseToken *t = lotse_reading_token (reading, token);
  char c = reading->text->str[t->start];

  if (t->kind != LOTSE_TOKEN_PUNCT)
    return FALSE;
  if (c == '.')
    return period_ends (reading, lexicon, token, next);
  if (c == '!' || c == '?')
    return next >= reading->tokens->len || lotse_reading_token (reading, next)->kind != LOTSE_TOKEN_WORD
           || (lotse_reading_token (reading, next)->flags & LOTSE_TOKEN_CAPITAL) != 0;
  return FALSE;
}

/* Whether the line above is a heading: it stands after a gap, is much shorter than the next and has no end mark. */
static gboolean
follows_short_line (const LotseReading *reading, guint token)
{
  const LotseToken *t = lotse_reading_token (reading, token);
  const LotseLine *line = lotse_reading_line (reading, t->line), *above = lotse_reading_line (reading, t->line - 1);
  guint length = above->end - above->start;

  if (line->blank_before > 0 || above->hyphenated || token == 0 || !(t->flags & LOTSE_TOKEN_CAPITAL))
    return FALSE;
  if (above->bold && !line->bold)
    return TRUE;
  if ((t->line > 1 && above->blank_before == 0) || length > 70 || length * 4 > (line->end - line->start) * 3)
    return FALSE;
  return lotse_reading_token (reading, token - 1)->kind == LOTSE_TOKEN_WORD
         && !(lotse_reading_token (reading, token - 1)->flags & LOTSE_TOKEN_HYPHEN_END) && !takes_number (reading, token - 1);
}

/* Words behind which no sentence ends, blank line or not. */
static gboolean
expects_more (const LotseReading *reading, guint token)
{
  static const char *const words[] = { "der", "die",  "das",   "den",  "dem", "des", "ein", "eine", "einer", "eines", "einem", "einen",
                                       "und", "oder", "sowie", "fuer", "von", "vom", "zum", "zur",  "im",    "durch", "gegen" };
  const LotseToken *t = lotse_reading_token (reading, token);

  return t->kind == LOTSE_TOKEN_WORD && !(t->flags & LOTSE_TOKEN_CAPITAL)
         && is_listed (words, G_N_ELEMENTS (words), lotse_reading_get_fold (reading, t));
}

/* "Neubau der Turnhalle", "Vorlage 12/2031" or "einstimmig" and, without a gap, "Der Rat beschließt …": no sentence goes on with an article in
 * capitals behind a number of a paper or a result, nor with one, an assembly and its verb. */
static gboolean
begins_act (const LotseReading *reading, guint token)
{
  static const char *const articles[] = { "der", "die", "das", "dem", "den" }, *const results[] = { "einstimmig", "mehrheitlich" };
  static const char *const ofs[] = { "der", "des" };
  static const LotseFoldEnd assemblies[]
      = { LOTSE_FOLD_END ("rat"),        LOTSE_FOLD_END ("tag"),         LOTSE_FOLD_END ("ausschuss"),
          LOTSE_FOLD_END ("vertretung"), LOTSE_FOLD_END ("versammlung"), LOTSE_FOLD_END ("buergerschaft") };
  static const char *const verbs[] = { "beschliesst", "beschloss",  "stimmt", "stimmte", "nimmt", "nahm",  "empfiehlt", "empfahl",
                                       "genehmigt",   "beauftragt", "lehnt",  "billigt", "hat",   "fasst", "bestaetigt" };
  const LotseToken *before;
  guint name = token + 1;

  if (token == 0 || token + 2 >= reading->tokens->len || !(lotse_reading_token (reading, token)->flags & LOTSE_TOKEN_CAPITAL)
      || !is_listed (articles, G_N_ELEMENTS (articles), lotse_reading_get_fold (reading, lotse_reading_token (reading, token))))
    return FALSE;
  before = lotse_reading_token (reading, token - 1);
  if (before->kind == LOTSE_TOKEN_NUMBER && memchr (reading->text->str + before->start, '/', before->end - before->start))
    return TRUE;
  if (before->kind != LOTSE_TOKEN_WORD && before->kind != LOTSE_TOKEN_NUMBER)
    return FALSE;
  if (is_listed (results, G_N_ELEMENTS (results), lotse_reading_get_fold (reading, before)))
    return TRUE;
  /* "Der Haupt- und Finanzausschuss" */
  if ((lotse_reading_token (reading, name)->flags & LOTSE_TOKEN_HYPHEN_END) && token + 4 < reading->tokens->len)
    name += 2;
  if (!lotse_fold_ends_in (lotse_reading_get_fold (reading, lotse_reading_token (reading, name)), assemblies, G_N_ELEMENTS (assemblies)))
    return FALSE;
  /* "… der Gemeinde Tannenrain" */
  if (name + 4 < reading->tokens->len
      && is_listed (ofs, G_N_ELEMENTS (ofs), lotse_reading_get_fold (reading, lotse_reading_token (reading, name + 1)))
      && (lotse_reading_token (reading, name + 3)->flags & LOTSE_TOKEN_CAPITAL))
    name += 3;
  return is_listed (verbs, G_N_ELEMENTS (verbs), lotse_reading_get_fold (reading, lotse_reading_token (reading, name + 1)));
}

gboolean
_lotse_sentence_is_lone_vote (const LotseReading *reading, guint index)
{
  static const char *const votes[] = { "einstimmig", "mehrheitlich", "Einstimmig", "Mehrheitlich" };
  const LotseLine *line = lotse_reading_line (reading, index);
  gsize length = line->end - line->start;

  /* "Einstimmig" / "wird festgelegt, dass …" */
  if (length > strlen (votes[1]) + 1
      || (index + 1 < reading->lines->len && line[1].blank_before == 0
          && g_unichar_islower (g_utf8_get_char (reading->text->str + line[1].start))))
    return FALSE;
  length -= length > 1 && strchr (".,;", reading->text->str[line->end - 1]);
  return lotse_bytes_are_one_of (reading->text->str + line->start, length, votes, G_N_ELEMENTS (votes));
}

/* Whether a new sentence begins at the first token of a line, whatever stood before. @closed: the last one has its end mark. */
static gboolean
line_begins_sentence (const LotseReading *reading, guint token, gboolean closed)
{
  const LotseToken *t = lotse_reading_token (reading, token);
  const LotseLine *line = lotse_reading_line (reading, t->line);
  const LotseLine *previous = t->line > 0 ? lotse_reading_line (reading, t->line - 1) : NULL;

  if (!previous || line->zone == LOTSE_ZONE_HEADER || line->zone == LOTSE_ZONE_CONSULTATION || previous->zone != line->zone)
    return TRUE;
  if (_lotse_sentence_is_bullet (reading, token) || _lotse_sentence_match_number (reading, token) > 0)
    return TRUE;
  /* "… um einen Zuschuss." / "einstimmig" / "TOP 3: Verschiedenes" */
  if ((closed && _lotse_sentence_is_lone_vote (reading, t->line))
      || ((t->flags & LOTSE_TOKEN_CAPITAL) && _lotse_sentence_is_lone_vote (reading, t->line - 1)))
    return TRUE;
  /* "… empfehlen dem Rat folgenden Beschluss:" and below it the decision. */
  if (!(t->flags & LOTSE_TOKEN_PARA_START) && closed && (t->flags & LOTSE_TOKEN_CAPITAL) && !previous->hyphenated
      && reading->text->str[previous->end - 1] == ':')
    return TRUE;
  if (!(t->flags & LOTSE_TOKEN_PARA_START))
    return follows_short_line (reading, token) || begins_act (reading, token);
  /* A lone "r" is the rest of a "Für" that a converter has eaten (domain guide 2.0), not a continuation. */
  if (closed || t->kind != LOTSE_TOKEN_WORD || is_single_letter (reading, t))
    return TRUE;
  return (t->flags & LOTSE_TOKEN_CAPITAL) && !(token > 0 && expects_more (reading, token - 1));
}

/* "… wird folgender Beschluss gefasst:" with the decision behind the colon at @token. */
static gboolean
announces_decision (const LotseReading *reading, guint token)
{
  if (token < 4 || token + 1 >= reading->tokens->len || reading->text->str[lotse_reading_token (reading, token)->start] != ':'
      || !(lotse_reading_token (reading, token + 1)->flags & LOTSE_TOKEN_CAPITAL))
    return FALSE;
  return lotse_fold_is (lotse_reading_get_fold (reading, lotse_reading_token (reading, token - 1)), "gefasst")
         && lotse_fold_is (lotse_reading_get_fold (reading, lotse_reading_token (reading, token - 2)), "beschluss")
         && g_str_has_prefix (lotse_reading_get_fold (reading, lotse_reading_token (reading, token - 3)), "folgende");
}

void
_lotse_sentences_split (const LotseReading *reading, const LotseLexicon *lexicon, GArray *sentences)
{
  LotseRange open = { 0 };
  gboolean running = FALSE, closed = FALSE;

  for (guint i = 0; i < reading->tokens->len;)
    {
      const LotseToken *t = lotse_reading_token (reading, i);
      guint next = i + 1;
      gboolean ends;
      char sign;

      if (running && (t->flags & LOTSE_TOKEN_LINE_START) && line_begins_sentence (reading, i, closed))
        {
          g_array_append_val (sentences, open);
          running = FALSE;
        }
      if (!running)
        {
          open.start = t->start;
          running = TRUE;
        }
      open.end = t->end;
      sign = t->kind == LOTSE_TOKEN_PUNCT ? reading->text->str[t->start] : ' ';
      ends = sign == '.' || sign == '!' || sign == '?';
      closed = ends || sign == ':' || sign == ';';
      if (ends)
        {
          next = skip_closing (reading, i + 1);
          if (ends_sentence (reading, lexicon, i, next))
            {
              open.end = lotse_reading_token (reading, next - 1)->end;
              g_array_append_val (sentences, open);
              running = FALSE;
            }
          else
            next = i + 1;
        }
      else if (t->kind == LOTSE_TOKEN_PUNCT && announces_decision (reading, i))
        {
          g_array_append_val (sentences, open);
          running = FALSE;
        }
      i = next;
    }
  if (running)
    g_array_append_val (sentences, open);
}

guint
_lotse_sentences_find (const GArray *sentences, guint byte)
{
  return LOTSE_BISECT (at, sentences->len, g_array_index (sentences, LotseRange, at).end <= byte);
}

void
_lotse_sentences_parse (LotseAnalysis *a)
{
  _lotse_sentences_split (a->reading, a->lexicon, a->sentences);
}
