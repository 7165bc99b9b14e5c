/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words, numbers and signs of a reading. */
#include "lotse-reading.h"

#include "lotse-bisect.h"
#include "lotse-bytes-private.h"
#include "lotse-character.h"
#include "lotse-fold.h"

#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/asan_interface.h>
#endif
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
  for (;;)
    {
      p = _lotse_bytes_skip_alnum (p, end);
      if (p >= end)
        return p;
      if ((guchar) *p >= 0x80 && lotse_is_alnum_at (p))
        p = g_utf8_next_char (p);
      else if (*p == '-' && p + 1 < end && lotse_is_alnum_at (p + 1))
        p++;
      else if ((*p == '_' || *p == '*' || *p == ':' || *p == '/') && is_gender_mark (p, end))
        p += *p == '/' && p[1] == '-' ? 2 : 1;
      else
        {
          *ret_hyphen_end = *p == '-';
          return *p == '-' ? p + 1 : p;
        }
    }
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

static LotseWord *
get_word (const LotseReading *self, guint number)
{
  return &g_array_index (self->words, LotseWord, number);
}

static guint
first_slot (const LotseReading *self, const LotseWord *word)
{
  return (guint) (word->hash ^ (word->hash >> 32)) & self->slot_mask;
}

/* Makes room for twice as many words. */
static void
grow_words (LotseReading *self)
{
  g_free (self->slots);
  self->slot_mask = self->slot_mask * 2 + 1;
  self->slots = g_new0 (guint32, self->slot_mask + 1);
  g_array_set_size (self->words, self->slot_mask / 2 + 1);
  for (guint i = 0; i < self->n_words; i++)
    {
      guint at = first_slot (self, get_word (self, i));

      while (self->slots[at])
        at = (at + 1) & self->slot_mask;
      self->slots[at] = i + 1;
    }
}

/* The folded text of the bytes [p, p + length): in word->head alone, with NULL returned, where they are few and ASCII, which is nearly always
 * so; @room: bytes that may be read from @p on. */
static const char *
fold_word (LotseWord *word, const char *p, gsize length, gsize room, GString *scratch)
{
  static const guint8 keep[2 * LOTSE_FOLD_HEAD]
      = { 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff };
  const guint64 high = G_GUINT64_CONSTANT (0x8080808080808080);
  guint64 head[2], mask[2];

  if (length <= LOTSE_FOLD_HEAD && room >= LOTSE_FOLD_HEAD)
    {
      memcpy (head, p, LOTSE_FOLD_HEAD);
      memcpy (mask, keep + LOTSE_FOLD_HEAD - length, LOTSE_FOLD_HEAD);
      head[0] &= mask[0];
      head[1] &= mask[1];
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
  g_string_truncate (scratch, 0);
  lotse_fold_append (scratch, p, length);
  word->length = (guint) scratch->len;
  word->head[0] = word->head[1] = 0;
  memcpy (word->head, scratch->str, MIN (word->length, LOTSE_FOLD_HEAD));
  return scratch->str;
}

/* The number of a word, of which the head, the length and, if it is longer than that, the folded text @fold are known, or G_MAXUINT; sets its
 * hash, and the slot where it is or would be. */
static inline guint
look_up (const LotseReading *self, LotseWord *word, const char *fold, guint *ret_slot)
{
  guint at;

  word->hash = lotse_fold_hash (word->head, fold, word->length);
  for (at = first_slot (self, word); self->slots[at]; at = (at + 1) & self->slot_mask)
    {
      const LotseWord *known = get_word (self, self->slots[at] - 1);

      if (known->head[0] == word->head[0] && known->head[1] == word->head[1] && known->length == word->length
          && (word->length <= LOTSE_FOLD_HEAD || memcmp (self->folds->str + known->fold, fold, word->length) == 0))
        break;
    }
  *ret_slot = at;
  return self->slots[at] ? self->slots[at] - 1 : G_MAXUINT;
}

/* Adds a word that no token before has, for which @slot is free. Returns its number. */
static G_NO_INLINE guint
add_word (LotseReading *self, LotseWord word, const char *fold, guint slot)
{
  guint number;

  word.fold = (guint) self->folds->len;
  g_string_append_len (self->folds, fold ? fold : (const char *) word.head, (gssize) word.length);
  g_string_append_c (self->folds, '\0');
  number = self->n_words++;
  *get_word (self, number) = word;
  self->slots[slot] = self->n_words;
  if (self->n_words > self->slot_mask / 2)
    grow_words (self);
  return number;
}

/* The number of the word whose folded text is @fold, or NULL if @word has all of it: a new one only if no token before has the same. */
static inline guint
find_or_add_word (LotseReading *self, LotseWord *word, const char *fold)
{
  guint slot, number = look_up (self, word, fold, &slot);

  return number != G_MAXUINT ? number : add_word (self, *word, fold, slot);
}

guint
lotse_reading_find_word (const LotseReading *self, const char *fold)
{
  LotseWord word = { .length = (guint) strlen (fold) };
  guint slot;

  memcpy (word.head, fold, MIN (word.length, LOTSE_FOLD_HEAD));
  return self->slots ? look_up (self, &word, fold, &slot) : G_MAXUINT;
}

/* The letter of a folded text that is rarest in German. */
static gsize
find_rare_letter (const char *part)
{
  static const char rare[] = "qxyjvpzwkofbmgluchdatsrine";

  for (const char *letter = rare; *letter; letter++)
    {
      const char *found = strchr (part, *letter);

      if (found)
        return (gsize) (found - part);
    }
  return 0;
}

/* The number of the first word from @from on that holds @part, or G_MAXUINT. */
static guint
find_part (const LotseReading *self, const char *part, guint from)
{
  const char *folds = self->folds->str, *end = folds + self->folds->len, *p;
  gsize n = strlen (part), rare = find_rare_letter (part);
  int beside = rare > 0 ? -1 : 1; /* another letter that is asked for first */

  if (from >= self->n_words || self->folds->len - get_word (self, from)->fold < n)
    return G_MAXUINT;
  /* The words stand one behind the other, and nothing that is looked for holds what divides them. The rare letter is not looked for where the
   * first word has no room for those before it. */
  for (p = folds + get_word (self, from)->fold + rare; (p = memchr (p, part[rare], (gsize) (end - p))); p++)
    if (p[beside] == part[rare + (gsize) beside] && (gsize) (end - p) >= n - rare && memcmp (p - rare, part, n) == 0)
      {
        guint fold = (guint) (p - folds);

        return LOTSE_BISECT (at, self->n_words, get_word (self, at)->fold <= fold) - 1;
      }
  return G_MAXUINT;
}

gboolean
lotse_reading_has_part (const LotseReading *self, const char *part)
{
  return find_part (self, part, 0) != G_MAXUINT;
}

guint8 *
lotse_reading_mark_parts (const LotseReading *self, const char *const *parts, guint n)
{
  guint8 *marks = NULL;

  for (guint i = 0; i < n; i++)
    for (guint word = 0; (word = find_part (self, parts[i], word)) != G_MAXUINT; word++)
      {
        if (!marks)
          marks = g_new0 (guint8, self->n_words);
        marks[word] = TRUE;
      }
  return marks;
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

/* Takes what most words are, less than 16 letters and digits of ASCII at @p with nothing behind them that a word may go on with: sets what
 * @word is found by, and the flags. Returns their number, 0 if the word is another; @end: where it has to end, for cells that were glued together;
 * @room: bytes that may be read. */
static inline gsize
take_plain_word (const char *p, const char *end, gsize room, LotseWord *word, guint8 *ret_flags)
{
  static const guint8 goes_on[256] = { ['-'] = 1, ['_'] = 1, ['*'] = 1, [':'] = 1, ['/'] = 1, [0x80 ... 0xff] = 1 };
  const guint64 high = G_GUINT64_CONSTANT (0x8080808080808080);
  guint64 small = 0, others = 0;
  gsize n = 0;

  if (room < LOTSE_FOLD_HEAD || !g_ascii_isalpha (*p))
    return 0;
  word->head[1] = 0;
  for (guint i = 0; i < 2 && !others; i++)
    {
      guint64 bytes, inside, letters, capitals;

      memcpy (&bytes, p + 8 * i, 8);
      bytes = GUINT64_FROM_LE (bytes);
      others = _lotse_bytes_no_alnum (bytes);
      /* The bytes below the first of the others. */
      inside = others ? ((others & -others) >> 7) - 1 : G_MAXUINT64;
      n += others ? (gsize) __builtin_ctzll (others) / 8 : 8;
      /* Letters have the bit 0x40, and 0x20 where they are small. */
      letters = bytes << 1 & high & inside;
      capitals = letters & ~(bytes << 2);
      small |= letters & ~capitals;
      word->head[i] = GUINT64_TO_LE ((bytes & inside) | capitals >> 2);
    }
  if (!others || goes_on[(guchar) p[n]] || n > (gsize) (end - p))
    return 0;
  word->length = (guint) n;
  *ret_flags = g_ascii_islower (*p) ? 0 : LOTSE_TOKEN_CAPITAL | (n > 1 && !small ? LOTSE_TOKEN_ALL_CAPS : 0);
  return n;
}

static void
set_n_tokens (LotseReading *self, guint n)
{
  g_array_set_size (self->tokens, n);
  self->first_token = (LotseToken *) self->tokens->data;
}

/* Ends the array, which was made longer than it had to be. In a build with the address sanitizer the rest is not to be read: a rule that looks
 * behind the last token is caught. */
static void
end_tokens (LotseReading *self, guint n_tokens)
{
#ifdef __SANITIZE_ADDRESS__
  guint room = self->tokens->len;

  set_n_tokens (self, n_tokens);
  ASAN_POISON_MEMORY_REGION (self->first_token + n_tokens, (room - n_tokens) * sizeof (LotseToken));
#else
  set_n_tokens (self, n_tokens);
#endif
}

/* How far the tokens are written: the arrays are longer. */
typedef struct
{
  guint n_tokens;
  guint n_steps;
  GString *scratch;
} Progress;

/* Notes the next token, which starts at @byte, as the first from those steps of the text on that lie between the one before and it. */
static inline void
note_steps (LotseReading *self, Progress *progress, guint byte)
{
  guint32 *steps = (guint32 *) self->steps->data;

  while (progress->n_steps <= byte / LOTSE_TOKEN_STEP)
    steps[progress->n_steps++] = progress->n_tokens;
}

/* Reads the tokens of line @l; a word may reach up to byte @limit. */
static void
tokenize_line (LotseReading *self, Progress *progress, guint l, guint limit)
{
  const LotseLine *line = lotse_reading_line (self, l);
  const LotseLine *previous = l > 0 ? lotse_reading_line (self, l - 1) : NULL;
  const char *p = self->text->str + line->start;
  const char *end = self->text->str + line->end, *text_end = self->text->str + self->text->len;
  gboolean first = TRUE, space = TRUE;

  /* A hyphenated word reaches into the next line. */
  if (previous && previous->hyphenated && progress->n_tokens > 0)
    {
      const LotseToken *last = lotse_reading_token (self, progress->n_tokens - 1);

      if (last->end > line->start)
        {
          p = self->text->str + MIN (last->end, line->end);
          first = FALSE;
          space = FALSE;
        }
    }
  while (p < end)
    {
      LotseToken *token;
      LotseWord word;
      const char *q, *fold = NULL;
      gsize n;
      guint8 kind, flags = 0;
      gboolean hyphen_end = FALSE;

      if (*p == ' ' || *p == '\t')
        {
          space = TRUE;
          p++;
          continue;
        }
      n = take_plain_word (p, self->text->str + limit, (gsize) (text_end - p), &word, &flags);
      if (n > 0)
        {
          q = p + n;
          kind = LOTSE_TOKEN_WORD;
        }
      else if (lotse_is_alpha_at (p))
        {
          q = scan_word (p, self->text->str + limit, &hyphen_end);
          kind = LOTSE_TOKEN_WORD;
          flags = flags_of_word (p, q) | (hyphen_end ? LOTSE_TOKEN_HYPHEN_END : 0);
        }
      else if (g_ascii_isdigit (*p))
        {
          q = scan_number (p, end);
          kind = LOTSE_TOKEN_NUMBER;
        }
      else
        {
          q = g_utf8_next_char (p);
          kind = LOTSE_TOKEN_PUNCT;
        }
      if (n == 0)
        fold = fold_word (&word, p, (gsize) (q - p), (gsize) (text_end - p), progress->scratch);
      if (first)
        flags |= LOTSE_TOKEN_LINE_START | (!previous || line->blank_before > 0 ? LOTSE_TOKEN_PARA_START : 0);
      if (space)
        flags |= LOTSE_TOKEN_SPACE_BEFORE;
      if (progress->n_tokens == self->tokens->len)
        set_n_tokens (self, MAX (256, 2 * self->tokens->len));
      note_steps (self, progress, (guint) (p - self->text->str));
      token = lotse_reading_token (self, progress->n_tokens++);
      token->start = (guint) (p - self->text->str);
      token->end = (guint) (q - self->text->str);
      token->line = l;
      token->word = find_or_add_word (self, &word, fold);
      token->fold = get_word (self, token->word)->fold;
      token->kind = kind;
      token->flags = flags;
      first = space = FALSE;
      p = q;
    }
}

/* Finds the terms of all words, and their classes. */
static void
find_terms (LotseReading *self)
{
  g_array_set_size (self->classes, self->n_words);
  self->any_class = 0;
  for (guint i = 0; i < self->n_words; i++)
    {
      LotseWord *word = get_word (self, i);

      word->term = lotse_lexicon_guess_term (self->lexicon, word->hash);
    }
  for (guint i = 0; i < self->n_words; i++)
    {
      LotseWord *word = get_word (self, i);
      guint32 classes;

      if (word->term)
        word->term = lotse_lexicon_get_term (self->lexicon, self->folds->str + word->fold, word->hash);
      classes = lotse_term_get_classes (word->term);
      g_array_index (self->classes, guint32, i) = classes;
      self->any_class |= classes;
    }
}

void
lotse_reading_tokenize (LotseReading *self)
{
  g_autoptr (GString) scratch = g_string_new (NULL);
  guint joined = 0; /* the line up to which those from here on are joined by hyphenated words */
  Progress progress = { .scratch = scratch };

  /* A word and the blank behind it have seven bytes in German. */
  set_n_tokens (self, (guint) self->text->len / 5 + 16);
  g_array_set_size (self->steps, (guint) self->text->len / LOTSE_TOKEN_STEP + 1);
  g_string_truncate (self->folds, 0);
  self->n_words = 0;
  /* Few texts have more than one different word in 20 bytes; there are two slots for each. */
  for (self->slot_mask = 255; self->slot_mask < self->text->len / 10;)
    self->slot_mask = 2 * self->slot_mask + 1;
  grow_words (self);
  for (guint l = 0; l < self->lines->len; l++)
    {
      for (joined = MAX (joined, l); lotse_reading_line (self, joined)->hyphenated && joined + 1 < self->lines->len;)
        joined++;
      tokenize_line (self, &progress, l, lotse_reading_line (self, joined)->end);
    }
  end_tokens (self, progress.n_tokens);
  note_steps (self, &progress, (guint) self->text->len);
  find_terms (self);
}
