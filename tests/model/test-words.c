/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-words.h"

#include <locale.h>
#include <string.h>

static void
test_keywords (void)
{
  g_assert_cmpstr (lotse_words_get (LOTSE_WORDS_STATUS, "proposed"), ==, "Proposed");
  g_assert_cmpstr (lotse_words_get (LOTSE_WORDS_STATUS, "never-heard-of"), ==, "never-heard-of");
  for (int family = 0; family < LOTSE_N_WORDS; family++)
    g_assert_cmpstr (lotse_words_get ((LotseWords) family, NULL), ==, "");
}

static void
test_roles (void)
{
  g_autofree char *counted = lotse_words_dup_role ("member:2");

  g_assert_nonnull (strstr (counted, "2"));
  g_assert_cmpint (lotse_words_get_role_group ("member:2"), ==, LOTSE_ROLE_GROUP_MEMBER);
  g_assert_cmpint (lotse_words_get_role_group ("lead"), ==, LOTSE_ROLE_GROUP_LEAD);
  g_assert_cmpint (lotse_words_get_role_group ("never-heard-of"), ==, LOTSE_ROLE_GROUP_OTHER);
  for (int group = 0; group < LOTSE_N_ROLE_GROUPS; group++)
    g_assert_cmpuint (strlen (lotse_words_get_role_group_title ((LotseRoleGroup) group)), >, 0);
}

/* Dates of every precision; what is no date comes back as it is. */
static void
test_dates (void)
{
  static const struct
  {
    const char *iso, *text;
  } cases[] = { { "2021-11-17", "17 Nov 2021" },
                { "2024-12", "December 2024" },
                { "2023", "2023" },
                { "2023/2024", "2023 – 2024" },
                { "bald", "bald" },
                { "", "" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = lotse_words_dup_date (cases[i].iso);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_reasons (void)
{
  g_autofree char *none = lotse_words_dup_reason (NULL);
  g_autofree char *unknown = lotse_words_dup_reason ("never-heard-of\tim Mai");
  static const char *const known[] = { "year-of\tim Mai 2020",
                                       "next-period\talle zwei Jahre",
                                       "named-most\t3",
                                       "self-reference",
                                       "body-of-consultation",
                                       "body-of-heading",
                                       "body-of-head",
                                       "publicity-of-sessions",
                                       "letterhead",
                                       "town-of-council",
                                       "submitter",
                                       "title-below-table",
                                       "type-of-heading",
                                       "signature-columns",
                                       "bullets-torn",
                                       "running-text",
                                       "dates-not-assigned",
                                       "table-by-columns" };

  g_assert_cmpuint (strlen (none), >, 0);
  g_assert_nonnull (strstr (unknown, "never heard of"));
  g_assert_nonnull (strstr (unknown, "im Mai"));
  /* What the rules give has words of its own. */
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      g_autofree char *words = lotse_words_dup_reason (known[i]);

      g_assert_false (g_str_has_prefix (words, none));
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/words/keywords", test_keywords);
  g_test_add_func ("/model/words/roles", test_roles);
  g_test_add_func ("/model/words/dates", test_dates);
  g_test_add_func ("/model/words/reasons", test_reasons);
  return g_test_run ();
}
