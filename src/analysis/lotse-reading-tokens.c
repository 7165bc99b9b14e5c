/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words, numbers and signs of a reading. */
#include "lotse-reading.h"

#include "lotse-character.h"
#include "lotse-fold.h"

#include <string.h>

static gboolean
is_gender_mark (const char *p, const char *end)
{
  const char *q = p + 1;

  /* Akteur_innen, Akteur*innen, Akteur:in, Bürger/-innen, Vertreter/in */
  if (*p == '/' && q < end && *q == '-')
    q++;
  if (end - q < 2 || q[0] != 'i' || q[1] != 'n')
    return FALSE;
  q += 2;
  if (end - q >= 3 && strncmp (q, "nen", 3) == 0)
    q += 3;
  return q >= end || !lotse_is_alpha_at (q) || lotse_is_lower_at (q);
}

static const char *
scan_word (const char *p, const char *end, gboolean *ret_hyphen_end)
{
  *ret_hyphen_end = FALSE;
  for (; p < end; p = g_utf8_next_char (p))
    {
      if (lotse_is_alnum_at (p))
        continue;
      if (*p == '-' && p + 1 < end && lotse_is_alnum_at (p + 1))
        continue;
      if ((*p == '_' || *p == '*' || *p == ':' || *p == '/') && is_gender_mark (p, end))
        {
          if (*p == '/' && p[1] == '-')
            p++;
          continue;
        }
      if (*p == '-')
        {
          *ret_hyphen_end = TRUE;
          return p + 1;
        }
      break;
    }
  return p;
}

static const char *
scan_number (const char *p, const char *end)
{
  for (; p < end; p++)
    {
      if (g_ascii_isdigit (*p))
        continue;
      if (strchr (".,/-:'", *p) && p + 1 < end && g_ascii_isdigit (p[1]))
        continue;
      break;
    }
  /* 14a, 12b: one letter that ends the word */
  if (p < end && g_ascii_isalpha (*p) && (p + 1 == end || !lotse_is_alnum_at (p + 1)))
    p++;
  return p;
}

/* The different folded texts, by their hashes: open addressing, less than half full. */
typedef struct
{
  LotseReading *reading;
  GArray *words;  /* Word */
  guint32 *slots; /* number of the word + 1, or 0 */
  guint mask;
  GString *scratch;
  guint n_tokens; /* written so far; the array is longer */
} Vocabulary;

/* Most words have no more bytes than LOTSE_FOLD_HEAD: @head holds them all, padded with zeros. */
typedef struct
{
  guint64 head[LOTSE_FOLD_HEAD / 8];
  guint length;
  guint fold;
  guint hash;
  guint classes; /* LotseWordClass */
} Word;

static void
vocabulary_grow (Vocabulary *self)
{
  g_free (self->slots);
  self->mask = self->mask * 2 + 1;
  self->slots = g_new0 (guint32, self->mask + 1);
  for (guint i = 0; i < self->words->len; i++)
    {
      guint at = g_array_index (self->words, Word, i).hash & self->mask;

      while (self->slots[at])
        at = (at + 1) & self->mask;
      self->slots[at] = i + 1;
    }
}

/* The folded text of the bytes [p, p + length): in word->head alone, with NULL returned, where they are few and ASCII, which is nearly always
 * so; @room: bytes that may be read from @p on. */
static const char *
fold_word (Vocabulary *self, Word *word, const char *p, gsize length, gsize room)
{
  const guint64 high = G_GUINT64_CONSTANT (0x8080808080808080);
  guint64 head[2];

  if (length <= LOTSE_FOLD_HEAD && room >= LOTSE_FOLD_HEAD)
    {
      memcpy (head, p, LOTSE_FOLD_HEAD);
      head[0] &= length >= 8 ? ~G_GUINT64_CONSTANT (0) : (G_GUINT64_CONSTANT (1) << 8 * length) - 1;
      head[1] &= length >= 16 ? ~G_GUINT64_CONSTANT (0) : length <= 8 ? 0 : (G_GUINT64_CONSTANT (1) << 8 * (length - 8)) - 1;
      if (!((head[0] | head[1]) & high))
        {
          /* As in lotse_fold_ascii(). */
          for (guint i = 0; i < 2; i++)
            word->head[i]
                = head[i]
                  | ((head[i] + G_GUINT64_CONSTANT (0x3f3f3f3f3f3f3f3f)) & ~(head[i] + G_GUINT64_CONSTANT (0x2525252525252525)) & high)
                        >> 2;
          word->length = (guint) length;
          return NULL;
        }
    }
  g_string_truncate (self->scratch, 0);
  lotse_fold_append (self->scratch, p, length);
  word->length = (guint) self->scratch->len;
  memcpy (word->head, self->scratch->str, MIN (word->length, LOTSE_FOLD_HEAD));
  return self->scratch->str;
}

/* Gives the token its folded text, the bytes [p, q): a new one only if no token before it has the same. */
static void
vocabulary_add (Vocabulary *self, LotseToken *token, const char *p, const char *q)
{
  GString *folds = self->reading->folds;
  const GString *text = self->reading->text;
  Word word = { .fold = (guint) folds->len };
  const char *fold = fold_word (self, &word, p, (gsize) (q - p), (gsize) (text->str + text->len - p));
  guint64 hash = lotse_fold_hash (word.head, fold, word.length);
  guint at;

  word.hash = (guint) (hash ^ (hash >> 32));
  for (at = word.hash & self->mask; self->slots[at]; at = (at + 1) & self->mask)
    {
      const Word *known = &g_array_index (self->words, Word, self->slots[at] - 1);

      if (known->head[0] == word.head[0] && known->head[1] == word.head[1] && known->length == word.length
          && (word.length <= LOTSE_FOLD_HEAD || memcmp (folds->str + known->fold, fold, word.length) == 0))
        {
          token->fold = known->fold;
          token->word = self->slots[at] - 1;
          return;
        }
    }
  g_string_append_len (folds, fold ? fold : (const char *) word.head, (gssize) word.length);
  g_string_append_c (folds, '\0');
  word.classes = lotse_lexicon_classify (self->reading->lexicon, folds->str + word.fold, hash);
  token->fold = word.fold;
  token->word = self->words->len;
  g_array_append_val (self->words, word);
  self->slots[at] = self->words->len;
  if (self->words->len > self->mask / 2)
    vocabulary_grow (self);
}

static guint8
flags_of_word (const char *p, const char *q)
{
  guint n = 0;

  if (!lotse_is_upper_at (p))
    return 0;
  for (const char *r = p; r < q; r = g_utf8_next_char (r), n++)
    if (lotse_is_lower_at (r))
      return LOTSE_TOKEN_CAPITAL;
  return n > 1 ? LOTSE_TOKEN_CAPITAL | LOTSE_TOKEN_ALL_CAPS : LOTSE_TOKEN_CAPITAL;
}

static void
set_n_tokens (LotseReading *self, guint n)
{
  g_array_set_size (self->tokens, n);
  self->first_token = (LotseToken *) self->tokens->data;
}

/* Reads the tokens of line @l; a word may reach up to byte @limit. */
static void
tokenize_line (LotseReading *self, Vocabulary *vocabulary, guint l, guint limit)
{
  const LotseLine *line = lotse_reading_line (self, l);
  const LotseLine *previous = l > 0 ? lotse_reading_line (self, l - 1) : NULL;
  const char *p = self->text->str + line->start;
  const char *end = self->text->str + line->end;
  gboolean first = TRUE, space = TRUE;

  /* A hyphenated word reaches into the next line. */
  if (previous && previous->hyphenated && vocabulary->n_tokens > 0)
    {
      const LotseToken *last = lotse_reading_token (self, vocabulary->n_tokens - 1);

      if (last->end > line->start)
        {
          p = self->text->str + MIN (last->end, line->end);
          first = FALSE;
          space = FALSE;
        }
    }
  while (p < end)
    {
      LotseToken token = { .start = (guint) (p - self->text->str), .line = l };
      const char *q;
      gboolean hyphen_end = FALSE;

      if (*p == ' ' || *p == '\t')
        {
          space = TRUE;
          p++;
          continue;
        }
      if (lotse_is_alpha_at (p))
        {
          q = scan_word (p, self->text->str + limit, &hyphen_end);
          token.kind = LOTSE_TOKEN_WORD;
          token.flags = flags_of_word (p, q);
          if (hyphen_end)
            token.flags |= LOTSE_TOKEN_HYPHEN_END;
        }
      else if (g_ascii_isdigit (*p))
        {
          q = scan_number (p, end);
          token.kind = LOTSE_TOKEN_NUMBER;
        }
      else
        {
          q = g_utf8_next_char (p);
          token.kind = LOTSE_TOKEN_PUNCT;
        }
      token.end = (guint) (q - self->text->str);
      if (first)
        {
          token.flags |= LOTSE_TOKEN_LINE_START;
          if (!previous || line->blank_before > 0)
            token.flags |= LOTSE_TOKEN_PARA_START;
        }
      if (space)
        token.flags |= LOTSE_TOKEN_SPACE_BEFORE;
      vocabulary_add (vocabulary, &token, p, q);
      if (vocabulary->n_tokens == self->tokens->len)
        set_n_tokens (self, MAX (256, 2 * self->tokens->len));
      *lotse_reading_token (self, vocabulary->n_tokens++) = token;
      first = space = FALSE;
      p = q;
    }
}

/* Notes the first token from each step of the text on. */
static void
index_tokens (LotseReading *self)
{
  guint32 token = 0;

  g_array_set_size (self->steps, (guint) self->text->len / LOTSE_TOKEN_STEP + 1);
  for (guint i = 0; i < self->steps->len; i++)
    {
      while (token < self->tokens->len && lotse_reading_token (self, token)->start < i * LOTSE_TOKEN_STEP)
        token++;
      g_array_index (self->steps, guint32, i) = token;
    }
}

void
lotse_reading_tokenize (LotseReading *self)
{
  Vocabulary vocabulary
      = { self, g_array_sized_new (FALSE, FALSE, sizeof (Word), (guint) self->text->len / 24 + 16), NULL, 511, g_string_new (NULL), 0 };
  guint joined = 0; /* the line up to which those from here on are joined by hyphenated words */

  /* A word and the blank behind it have seven bytes in German. */
  g_array_unref (self->tokens);
  self->tokens = g_array_sized_new (FALSE, FALSE, sizeof (LotseToken), (guint) self->text->len / 5 + 16);
  g_string_truncate (self->folds, 0);
  vocabulary_grow (&vocabulary);
  for (guint l = 0; l < self->lines->len; l++)
    {
      for (joined = MAX (joined, l); lotse_reading_line (self, joined)->hyphenated && joined + 1 < self->lines->len;)
        joined++;
      tokenize_line (self, &vocabulary, l, lotse_reading_line (self, joined)->end);
    }
  set_n_tokens (self, vocabulary.n_tokens);
  index_tokens (self);
  self->n_words = vocabulary.words->len;
  g_array_set_size (self->classes, self->n_words);
  for (guint i = 0; i < self->n_words; i++)
    g_array_index (self->classes, guint32, i) = g_array_index (vocabulary.words, Word, i).classes;
  g_array_unref (vocabulary.words);
  g_free (vocabulary.slots);
  g_string_free (vocabulary.scratch, TRUE);
}
