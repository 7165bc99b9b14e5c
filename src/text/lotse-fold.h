/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

/* Appends @length bytes of UTF-8 @text to @out, folded for comparison: lower case, ä ö ü ß as ae oe ue ss, other accents removed,
 * dashes and hyphens as '-', NBSP and other blanks as ' '. Locale-independent. */
void lotse_fold_append (GString *out, const char *text, gsize length);

/* The same as a new string; @length may be -1 for NUL-terminated. Free with g_free(). */
char *lotse_fold (const char *text, gssize length);

/* Writes the bytes of @text in lower case to @to, which has room for @length of them, up to the first that is no ASCII; what follows them there
 * means nothing. Returns how many they are: all of them where @text is ASCII, which is folded then. */
gsize lotse_fold_ascii (char *to, const char *text, gsize length);

/* Whether two strings are equal after folding; either length may be -1. */
gboolean lotse_fold_equal (const char *a, gssize a_length, const char *b, gssize b_length);

/* Bytes at the begin of a folded word that lotse_fold_hash() takes as two numbers. */
#define LOTSE_FOLD_HEAD 16

/* A hash of a string for tables of words, in which words are looked up all the time: g_str_hash() takes one byte after the other. */
guint lotse_text_hash (gconstpointer text);

static inline guint64
lotse_fold_hash_step (guint64 hash, guint64 bytes)
{
  hash = (hash ^ bytes) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  return hash ^ (hash >> 29);
}

/* A hash of the folded word @fold of @length bytes; @head: its first LOTSE_FOLD_HEAD bytes, padded with zeros. */
static inline guint64
lotse_fold_hash (const guint64 head[LOTSE_FOLD_HEAD / 8], const char *fold, gsize length)
{
  guint64 hash = length;

  for (gsize i = 0; i < LOTSE_FOLD_HEAD / 8; i++)
    hash = lotse_fold_hash_step (hash, head[i]);
  for (gsize i = LOTSE_FOLD_HEAD; i < length; i += 8)
    {
      guint64 bytes = 0;

      memcpy (&bytes, fold + i, MIN (length - i, 8));
      hash = lotse_fold_hash_step (hash, bytes);
    }
  return hash;
}

/* The same of a folded text by itself. */
static inline guint64
lotse_fold_hash_text (const char *fold)
{
  guint64 head[LOTSE_FOLD_HEAD / 8] = { 0 };
  gsize length = strlen (fold);

  memcpy (head, fold, MIN (length, LOTSE_FOLD_HEAD));
  return lotse_fold_hash (head, fold, length);
}

/* Whether two folded words are the same. Words are compared with many others, and nearly all differ in the first two letters. */
static inline gboolean
lotse_fold_is (const char *a, const char *b)
{
  return a[0] == b[0] && (a[0] == '\0' || (a[1] == b[1] && strcmp (a, b) == 0));
}

/* Whether it is one of @n folded words. */
static inline gboolean
lotse_fold_is_one_of (const char *fold, const char *const *words, gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (lotse_fold_is (words[i], fold))
      return TRUE;
  return FALSE;
}

/* Whether one of @n folded parts stands somewhere in it. */
static inline gboolean
lotse_fold_holds_one_of (const char *fold, const char *const *parts, gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (strstr (fold, parts[i]))
      return TRUE;
  return FALSE;
}

/* An end of folded words, with its last letter: most words have another. */
typedef struct
{
  const char *text;
  guint length;
  char last;
} LotseFoldEnd;

#define LOTSE_FOLD_END(text) { text, sizeof (text) - 1, text[sizeof (text) - 2] }

/* The same of a text that stays. */
static inline LotseFoldEnd
lotse_fold_end (const char *text)
{
  guint length = (guint) strlen (text);

  return (LotseFoldEnd) { text, length, length > 0 ? text[length - 1] : '\0' };
}

/* The first of @ends in which a folded word of @length bytes ends, or NULL. */
static inline const LotseFoldEnd *
lotse_fold_find_end (const char *fold, gsize length, const LotseFoldEnd *ends, guint n)
{
  char last = length > 0 ? fold[length - 1] : '\0';

  for (guint i = 0; i < n; i++)
    if (ends[i].last == last && ends[i].length <= length && memcmp (fold + length - ends[i].length, ends[i].text, ends[i].length) == 0)
      return &ends[i];
  return NULL;
}

/* Whether a folded word ends in one of @ends. */
static inline gboolean
lotse_fold_ends_in (const char *fold, const LotseFoldEnd *ends, guint n)
{
  return lotse_fold_find_end (fold, strlen (fold), ends, n) != NULL;
}

/* Whether the text at @p, which may go on for very long, begins with @prefix. g_str_has_prefix() takes the length of all that follows
 * first, so that asking it at each place of a text would cost the square of its length. */
static inline gboolean
lotse_starts_with (const char *p, const char *prefix)
{
  return strncmp (p, prefix, strlen (prefix)) == 0;
}

/* Bytes of the first of @n words that it begins with, 0 if it begins with none. */
static inline guint
lotse_match_one_of (const char *p, const char *const *words, gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (lotse_starts_with (p, words[i]))
      return (guint) strlen (words[i]);
  return 0;
}

/* Whether it begins with one of @n words. */
static inline gboolean
lotse_starts_with_one_of (const char *p, const char *const *words, gsize n)
{
  return lotse_match_one_of (p, words, n) > 0;
}

/* Whether the @length bytes at @p are @word, as it is written. */
static inline gboolean
lotse_bytes_are (const char *p, gsize length, const char *word)
{
  return length == strlen (word) && strncmp (p, word, length) == 0;
}

/* Whether they are one of @n words. */
static inline gboolean
lotse_bytes_are_one_of (const char *p, gsize length, const char *const *words, gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (lotse_bytes_are (p, length, words[i]))
      return TRUE;
  return FALSE;
}

/* Whether something and then one of @n words stand in the @length bytes at @p. */
static inline gboolean
lotse_bytes_end_in_one_of (const char *p, gsize length, const char *const *words, gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (length > strlen (words[i]) && lotse_starts_with (p + length - strlen (words[i]), words[i]))
      return TRUE;
  return FALSE;
}

G_END_DECLS
