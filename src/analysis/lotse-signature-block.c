/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Blocks of signatures: names and functions in lines of their own, without "gez.". */
#include "lotse-signature-private.h"

#include "lotse-fold.h"

#include <string.h>

/* Lines after a block's first one that are looked at. */
#define MAX_LINES 40

typedef enum
{
  LINE_OTHER,
  LINE_NAME,
  LINE_FUNCTION,
  LINE_OFFICE, /* "Der Bürgermeister": for whom is signed */
  LINE_DEPUTY,
  LINE_BY_ORDER,
} LineKind;

static LineKind
classify (const LotseSignatureScan *s, guint line)
{
  const LotseLine *l = lotse_reading_line (s->reading, line);
  guint i = lotse_reading_find_token (s->reading, l->start), stop = i, first = i;
  gboolean article;
  const char *mode = NULL;

  while (lotse_reading_peek (s->reading, stop) && lotse_reading_peek (s->reading, stop)->line == line)
    stop++;
  if (stop == i || l->end - l->start > LOTSE_SIGNATURE_LINE)
    return LINE_OTHER;
  article = g_str_equal (lotse_reading_peek_fold (s->reading, i), "der") || g_str_equal (lotse_reading_peek_fold (s->reading, i), "die");
  if (_lotse_signature_read_mode (s, i, &mode) > i)
    return g_str_equal (mode, "deputy") ? LINE_DEPUTY : LINE_BY_ORDER;
  if (article)
    first++;
  /* "(Stadtdirektor)" */
  if (lotse_reading_peek_fold (s->reading, first)[0] == '(' && lotse_reading_peek_fold (s->reading, stop - 1)[0] == ')')
    {
      first++;
      stop--;
    }
  for (i = first; i < stop && _lotse_signature_is_function (s, i); i++)
    ;
  if (i == stop && i > first)
    return article ? LINE_OFFICE : LINE_FUNCTION;
  if (article)
    return LINE_OTHER;
  return _lotse_signature_read_name (s, first, stop) == stop ? LINE_NAME : LINE_OTHER;
}

/* A block of signatures as it is read line by line. */
typedef struct
{
  LotseSigner names[LOTSE_MAX_SIGNERS];
  LotseRange functions[LOTSE_MAX_SIGNERS];
  guint n_names;
  guint n_functions;
  const char *mode;   /* of the next name */
  LotseRange office;  /* "Der Bürgermeister" right above, who signs himself where nobody does so for him */
  gboolean paired;    /* every name stands directly above its function */
  gboolean read;      /* those below "gez." have been read: what they are is no part of the block */
  gboolean mode_lost; /* a mode stands above columns, nobody knows of which */
} Block;

static void
begin_mode (Block *block, const char *mode)
{
  block->mode = mode;
  block->read = FALSE;
  block->office = (LotseRange) { 0, 0 };
}

/* "Bergwald", "(Bergwald)" */
static void
add_name_line (const LotseSignatureScan *s, Block *block, const LotseLine *line)
{
  guint bracket = s->reading->text->str[line->start] == '(';

  if (block->office.end > block->office.start && block->n_functions == block->n_names)
    {
      block->paired = FALSE;
      block->functions[block->n_functions++] = block->office;
    }
  block->office = (LotseRange) { 0, 0 };
  block->names[block->n_names++] = (LotseSigner) { line->start + bracket, line->end - bracket, block->mode };
  block->mode = NULL;
}

/* "Bürgermeisterin", "(Stadtdirektor)" */
static void
add_function_line (const LotseSignatureScan *s, Block *block, const LotseLine *line)
{
  guint bracket = s->reading->text->str[line->start] == '(';

  block->paired = block->paired && block->n_names == block->n_functions + 1;
  block->functions[block->n_functions++] = (LotseRange) { line->start + bracket, line->end - bracket };
}

/* "Anna Bergwald | Tom Hügel" above "Bürgermeisterin | Kämmerer": adds what a line of a block holds in cells, where there is room for it. */
static void
add_cells (const LotseSignatureScan *s, Block *block, guint line)
{
  LotseSigner found[LOTSE_MAX_SIGNERS];
  LotseRange offices[LOTSE_MAX_SIGNERS];
  guint n_found = _lotse_signature_read_names (s, line, found), n_offices = _lotse_signature_read_functions (s, line, offices);

  for (guint k = 0; n_found > 1 && k < n_found && block->n_names < LOTSE_MAX_SIGNERS; k++)
    block->names[block->n_names++] = found[k];
  for (guint k = 0; n_offices > 1 && k < n_offices && block->n_functions < LOTSE_MAX_SIGNERS; k++)
    block->functions[block->n_functions++] = offices[k];
}

/* "gez. Bergwald", "gezeichnet:" */
static gboolean
begins_signed (const LotseSignatureScan *s, guint line)
{
  return lotse_starts_with (s->reading->text->str + lotse_reading_line (s->reading, line)->start, "gez");
}

/* A line that is neither a name nor a function by itself. */
static void
add_other_line (const LotseSignatureScan *s, Block *block, guint index)
{
  if (begins_signed (s, index))
    {
      *block = (Block) { .office = block->office, .paired = TRUE, .read = TRUE, .mode_lost = block->mode_lost };
      return;
    }
  if (!block->read)
    add_cells (s, block, index);
  block->mode_lost |= block->mode != NULL;
}

static void
read_block_line (const LotseSignatureScan *s, Block *block, guint index)
{
  const LotseLine *line = lotse_reading_line (s->reading, index);

  switch (classify (s, index))
    {
    case LINE_NAME:
      if (!block->read)
        add_name_line (s, block, line);
      break;
    case LINE_FUNCTION:
      if (block->read)
        break;
      if (memchr (s->reading->text->str + line->start, '\t', line->end - line->start))
        add_cells (s, block, index);
      else
        add_function_line (s, block, line);
      break;
    case LINE_DEPUTY:
      begin_mode (block, "deputy");
      break;
    case LINE_BY_ORDER:
      begin_mode (block, "by-order");
      break;
    case LINE_OFFICE:
      block->office = (LotseRange) { line->start + LOTSE_SIGNATURE_ARTICLE, line->end };
      break;
    case LINE_OTHER:
    default:
      add_other_line (s, block, index);
      break;
    }
}

/* Whether "Unterschrift" stands above line @line, and a name of two words and more directly below it. */
static gboolean
follows_signature (const LotseSignatureScan *s, guint line, const LotseSigner *name)
{
  const char *text = s->reading->text->str;

  return line > 0 && name->start == lotse_reading_line (s->reading, line)->start
         && lotse_starts_with (text + lotse_reading_line (s->reading, line - 1)->start, "Unterschrift")
         && memchr (text + name->start, ' ', name->end - name->start) != NULL;
}

guint
_lotse_signature_read_block (const LotseSignatureScan *s, guint line)
{
  /* "gezeichnet" may stand above the block as its heading. */
  Block block = { .paired = TRUE, .read = line > 0 && begins_signed (s, line - 1) };
  LineKind above = line > 0 ? classify (s, line - 1) : LINE_OTHER;
  guint i;

  /* "Im Auftrag" as the heading of the block */
  if (above == LINE_DEPUTY || above == LINE_BY_ORDER)
    begin_mode (&block, above == LINE_DEPUTY ? "deputy" : "by-order");
  if (above == LINE_OFFICE)
    block.office = (LotseRange) { lotse_reading_line (s->reading, line - 1)->start + LOTSE_SIGNATURE_ARTICLE,
                                  lotse_reading_line (s->reading, line - 1)->end };
  for (i = line;
       i < MIN (s->reading->lines->len, line + MAX_LINES) && block.n_names < LOTSE_MAX_SIGNERS && block.n_functions < LOTSE_MAX_SIGNERS;
       i++)
    {
      if (lotse_reading_line (s->reading, i)->zone != LOTSE_ZONE_SIGNATURE && i > line)
        break;
      read_block_line (s, &block, i);
    }
  /* Only with a function or a mode, or a full name below "Unterschrift": other short lines may be anything. */
  if (block.n_names == 0
      || (block.n_functions == 0 && !block.names[0].mode && !block.mode_lost
          && !(block.n_names == 1 && follows_signature (s, line, &block.names[0]))))
    return i;
  for (guint k = 0; k < block.n_names; k++)
    if (block.n_names == block.n_functions)
      _lotse_signature_emit (s, &block.names[k], block.functions[k].start, block.functions[k].end, "signature/lines",
                             block.paired ? NULL : "signature-columns");
    else
      _lotse_signature_emit (s, &block.names[k], 0, 0, "signature/lines", NULL);
  return i;
}
