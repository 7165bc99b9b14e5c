/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lotse-sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <seccomp.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "lotse-config.h"
#include "lotse-limits.h"
#include "lotse-protocol.h"

/* --- Landlock: raw calls, because installed headers may be older than the kernel -------------------------------------------- */

#define LANDLOCK_CREATE_RULESET 444
#define LANDLOCK_ADD_RULE 445
#define LANDLOCK_RESTRICT_SELF 446
#define LANDLOCK_VERSION_FLAG 1
#define LANDLOCK_RULE_BENEATH 1
#define LANDLOCK_READ_FILE (UINT64_C (1) << 2)
#define LANDLOCK_READ_DIR (UINT64_C (1) << 3)

typedef struct
{
  uint64_t filesystem;
  uint64_t network;
  uint64_t scope;
} LandlockRuleset;

typedef struct
{
  uint64_t access;
  int32_t fd;
} __attribute__ ((packed)) LandlockBeneath;

static const char *const readable_paths[] = { "/usr/share/fonts",
                                              "/usr/local/share/fonts",
                                              "/etc/fonts",
                                              "/usr/share/fontconfig",
                                              "/var/cache/fontconfig",
                                              "/usr/lib/fontconfig",
                                              "/usr/share/ghostscript/fonts",
                                              "/usr/share/poppler",
                                              "/usr/share/color",
                                              "/usr/lib",
                                              "/usr/lib64",
                                              "/etc/ld.so.cache",
                                              "/app/share/poppler",
                                              "/app/share/fonts",
                                              "/app/lib",
                                              "/run/host/fonts",
                                              "/run/host/fonts-cache",
                                              "/run/host/local-fonts" };

static int
allow_path (int ruleset, const char *path)
{
  LandlockBeneath rule = { .access = LANDLOCK_READ_FILE | LANDLOCK_READ_DIR };
  int result, saved;

  rule.fd = open (path, O_PATH | O_CLOEXEC);
  if (rule.fd < 0)
    return 0;
  result = (int) syscall (LANDLOCK_ADD_RULE, ruleset, LANDLOCK_RULE_BENEATH, &rule, 0);
  if (result != 0 && errno == EINVAL)
    {
      /* A file cannot be listed. */
      rule.access = LANDLOCK_READ_FILE;
      result = (int) syscall (LANDLOCK_ADD_RULE, ruleset, LANDLOCK_RULE_BENEATH, &rule, 0);
    }
  saved = errno;
  close (rule.fd);
  errno = saved;
  return result;
}

/* A kernel without Landlock is no reason to stop: the list of system calls alone refuses writing, sockets and programs. */
static const char *
enter_landlock (void)
{
  long abi = syscall (LANDLOCK_CREATE_RULESET, NULL, 0, LANDLOCK_VERSION_FLAG);
  LandlockRuleset rules = { .filesystem = (UINT64_C (1) << 13) - 1 };
  size_t size = sizeof rules.filesystem;
  int ruleset;

  if (abi < 1)
    return NULL;
  if (abi >= 2)
    rules.filesystem |= UINT64_C (1) << 13; /* linking and renaming across folders */
  if (abi >= 3)
    rules.filesystem |= UINT64_C (1) << 14; /* truncating */
  if (abi >= 4)
    {
      rules.network = 3; /* binding and connecting TCP */
      size = 2 * sizeof (uint64_t);
    }
  if (abi >= 5)
    rules.filesystem |= UINT64_C (1) << 15; /* ioctl on devices */
  if (abi >= 6)
    {
      rules.scope = 3; /* abstract sockets and signals to others */
      size = sizeof rules;
    }
  ruleset = (int) syscall (LANDLOCK_CREATE_RULESET, &rules, size, 0);
  if (ruleset < 0)
    return "Landlock rules";
  for (size_t i = 0; i < G_N_ELEMENTS (readable_paths); i++)
    if (allow_path (ruleset, readable_paths[i]) != 0)
      return "Landlock path";
  if (syscall (LANDLOCK_RESTRICT_SELF, ruleset, 0) != 0)
    return "Landlock";
  close (ruleset);
  return NULL;
}

/* --- limits ------------------------------------------------------------------------------------------------------------ */

static const char *
enter_limits (void)
{
  static const struct
  {
    int resource;
    rlim_t value;
  } limits[] = {
#if !LOTSE_SANITIZER
    { RLIMIT_AS, LOTSE_LIMIT_MEMORY },
#endif
    { RLIMIT_CORE, 0 },
    { RLIMIT_FSIZE, 0 },
    { RLIMIT_NOFILE, 64 },
    /* The parent's deadlines are much shorter; this ends what a parent that was stopped cannot. */
    { RLIMIT_CPU, 1800 },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      struct rlimit limit = { limits[i].value, limits[i].value };

      if (setrlimit (limits[i].resource, &limit) != 0)
        return "resource limits";
    }
  return NULL;
}

/* --- system calls ------------------------------------------------------------------------------------------------------ */

static const char *const allowed_calls[] = {
  /* descriptors that are open already */
  "read", "readv", "pread64", "preadv", "write", "writev", "close", "fstat", "fstatfs", "lseek", "_llseek", "dup", "fadvise64", "poll",
  "ppoll", "ppoll_time64", "eventfd2", "pipe2", "recvmsg", "sendmsg", "recvfrom", "sendto", "getsockopt", "getsockname", "getpeername",
  /* memory */
  "mmap", "mmap2", "munmap", "mremap", "mprotect", "madvise", "brk", "membarrier",
  /* looking for fonts; Landlock says which files */
  "newfstatat", "fstatat64", "statx", "stat", "lstat", "statfs", "access", "faccessat", "faccessat2", "readlink", "readlinkat",
  "getdents64", "getcwd",
  /* threads, signals, time */
  "futex", "futex_time64", "rt_sigaction", "rt_sigprocmask", "rt_sigreturn", "sigreturn", "sigaltstack", "restart_syscall", "sched_yield",
  "sched_getaffinity", "sched_getattr", "sched_getparam", "sched_getscheduler", "set_robust_list", "rseq", "set_tid_address", "exit",
  "exit_group", "clock_gettime", "clock_gettime64", "clock_nanosleep", "clock_nanosleep_time64", "clock_getres", "gettimeofday",
  "nanosleep", "time", "getpid", "getppid", "gettid", "getrandom", "getcpu",
  /* who am I, and how much may I use */
  "getuid", "geteuid", "getgid", "getegid", "getuid32", "geteuid32", "getgid32", "getegid32", "getresuid", "getresgid", "getgroups",
  "sysinfo", "uname", "ugetrlimit", "getrlimit", "getrusage", "times", "arch_prctl"
};

#if !LOTSE_SANITIZER
/* Libraries try these and live with a refusal. */
static const char *const refused_calls[] = {
  /* the network, and descriptors from nowhere */
  "socket", "socketpair", "connect", "bind", "listen", "accept", "accept4", "setsockopt", "shutdown", "ioctl", "open", "openat2", "creat",
  "memfd_create", "inotify_init1", "inotify_add_watch",
  /* changing files */
  "ftruncate", "truncate", "fallocate", "mkdir", "mkdirat", "unlink", "unlinkat", "rename", "renameat", "renameat2", "chmod", "fchmod",
  "fchmodat", "utimensat", "link", "linkat", "symlink", "symlinkat", "chdir", "umask",
  /* priorities and memory policies */
  "setpriority", "sched_setattr", "sched_setscheduler", "sched_setaffinity", "mlock", "mlock2", "msync", "get_mempolicy", "set_mempolicy",
  "mbind"
};
#else
/* What the sanitizer needs; whatever else is refused instead of deadly. */
static const char *const sanitizer_calls[]
    = { "getpgrp", "setrlimit", "personality", "dup2", "gettimeofday", "epoll_create1", "sched_setaffinity" };
#endif

static int
add_calls (scmp_filter_ctx filter, uint32_t action, const char *const *names, size_t n)
{
  int result = 0;

  for (size_t i = 0; i < n && result == 0; i++)
    {
      int number = seccomp_syscall_resolve_name (names[i]);

      /* Not every architecture has every call. */
      if (number >= 0)
        result = seccomp_rule_add (filter, action, number, 0);
    }
  return result;
}

/* What was added to the kernel after the lists above were made, and room for what will be: a library that is newer asks for it first and does
 * without where the kernel has no such call. Deadly, such a question would end every extractor of a newer system. */
#define FIRST_NEWER_CALL 449
#define LAST_NEWER_CALL 520

static int
add_newer_calls (scmp_filter_ctx filter)
{
  int result = 0;

  for (int number = FIRST_NEWER_CALL; number <= LAST_NEWER_CALL && result == 0; number++)
    result = seccomp_rule_add (filter, SCMP_ACT_ERRNO (ENOSYS), number, 0);
  return result;
}

/* Files are opened for reading only, even where there is no Landlock. */
static int
add_open (scmp_filter_ctx filter)
{
  const uint64_t bad = O_ACCMODE | O_CREAT | O_TRUNC;
  int result = seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (openat), 1, SCMP_A2 (SCMP_CMP_MASKED_EQ, bad, O_RDONLY));

  if (result == 0)
    result = seccomp_rule_add (filter, SCMP_ACT_ERRNO (EACCES), SCMP_SYS (openat), 1, SCMP_A2 (SCMP_CMP_MASKED_EQ, O_WRONLY, O_WRONLY));
  if (result == 0)
    result = seccomp_rule_add (filter, SCMP_ACT_ERRNO (EACCES), SCMP_SYS (openat), 1, SCMP_A2 (SCMP_CMP_MASKED_EQ, O_RDWR, O_RDWR));
  if (result == 0)
    result = seccomp_rule_add (filter, SCMP_ACT_ERRNO (EACCES), SCMP_SYS (openat), 1, SCMP_A2 (SCMP_CMP_MASKED_EQ, O_CREAT, O_CREAT));
  if (result == 0)
    result = seccomp_rule_add (filter, SCMP_ACT_ERRNO (EACCES), SCMP_SYS (openat), 1, SCMP_A2 (SCMP_CMP_MASKED_EQ, O_TRUNC, O_TRUNC));
  return result;
}

/* Of what can be done to a descriptor not that other processes are sent signals because of it. The answer must not be what the filter says to
 * everything else, which the library takes for a mistake. */
static int
add_fcntl (scmp_filter_ctx filter)
{
  static const int allowed[] = { F_DUPFD,  F_DUPFD_CLOEXEC, F_GETFD,     F_SETFD,      F_GETFL,      F_SETFL,     F_GETLK,    F_SETLK,
                                 F_SETLKW, F_OFD_GETLK,     F_OFD_SETLK, F_OFD_SETLKW, F_GETPIPE_SZ, F_GET_SEALS, F_ADD_SEALS };
  static const int refused[] = { F_SETOWN, F_GETOWN, F_SETSIG, F_GETSIG, F_SETOWN_EX, F_GETOWN_EX, F_SETLEASE, F_NOTIFY, F_SETPIPE_SZ };
  static const char *const names[] = { "fcntl", "fcntl64" };
  int result = 0;

  for (size_t k = 0; k < G_N_ELEMENTS (names); k++)
    {
      int number = seccomp_syscall_resolve_name (names[k]);

      for (size_t i = 0; i < G_N_ELEMENTS (allowed) && number >= 0 && result == 0; i++)
        result = seccomp_rule_add (filter, SCMP_ACT_ALLOW, number, 1, SCMP_A1 (SCMP_CMP_EQ, (scmp_datum_t) allowed[i]));
      for (size_t i = 0; i < G_N_ELEMENTS (refused) && number >= 0 && result == 0; i++)
        result = seccomp_rule_add (filter, SCMP_ACT_ERRNO (EACCES), number, 1, SCMP_A1 (SCMP_CMP_EQ, (scmp_datum_t) refused[i]));
    }
  return result;
}

/* Threads, but no processes: glibc falls back from clone3, whose flags a filter cannot see, to clone. */
static int
add_threads (scmp_filter_ctx filter)
{
  int result = seccomp_rule_add (filter, SCMP_ACT_ERRNO (ENOSYS), SCMP_SYS (clone3), 0);

  if (result == 0)
    result = seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (clone), 1, SCMP_A0 (SCMP_CMP_MASKED_EQ, CLONE_THREAD, CLONE_THREAD));
  if (result == 0)
    result = seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (prctl), 1, SCMP_A0 (SCMP_CMP_EQ, PR_SET_NAME));
  /* glibc names its memory. */
  if (result == 0)
    result = seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (prctl), 1, SCMP_A0 (SCMP_CMP_EQ, 0x53564d41));
  /* Ending itself with a signal, and nobody else. */
  if (result == 0)
    result = seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (tgkill), 1, SCMP_A0 (SCMP_CMP_EQ, (scmp_datum_t) getpid ()));
  /* Reading limits, not setting them. */
  if (result == 0)
    result = seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (prlimit64), 1, SCMP_A2 (SCMP_CMP_EQ, 0));
  return result;
}

static const char *
enter_filter (void)
{
  scmp_filter_ctx filter;
  int result;

#if LOTSE_SANITIZER
  filter = seccomp_init (SCMP_ACT_ERRNO (EPERM));
#else
  filter = seccomp_init (SCMP_ACT_KILL_PROCESS);
#endif
  if (filter == NULL)
    return "system call filter";
  /* A tree instead of a list: the filter runs at each of many calls. */
  seccomp_attr_set (filter, SCMP_FLTATR_CTL_OPTIMIZE, 2);
  result = add_calls (filter, SCMP_ACT_ALLOW, allowed_calls, G_N_ELEMENTS (allowed_calls));
#if LOTSE_SANITIZER
  if (result == 0)
    result = add_calls (filter, SCMP_ACT_ALLOW, sanitizer_calls, G_N_ELEMENTS (sanitizer_calls));
#else
  if (result == 0)
    result = add_calls (filter, SCMP_ACT_ERRNO (EPERM), refused_calls, G_N_ELEMENTS (refused_calls));
#endif
  if (result == 0)
    result = add_newer_calls (filter);
  if (result == 0)
    result = add_open (filter);
  if (result == 0)
    result = add_fcntl (filter);
  if (result == 0)
    result = add_threads (filter);
  if (result == 0)
    result = seccomp_load (filter);
  seccomp_release (filter);
  if (result == 0)
    return NULL;
  errno = -result;
  return "system call filter";
}

const char *
lotse_sandbox_enter (void)
{
  const char *failed;

  if (prctl (PR_SET_PDEATHSIG, SIGKILL) != 0 || prctl (PR_SET_DUMPABLE, 0) != 0 || prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
    return "process attributes";
  failed = enter_limits ();
  if (failed == NULL)
    failed = enter_landlock ();
  if (failed == NULL)
    failed = enter_filter ();
  return failed;
}

/* --- self-test --------------------------------------------------------------------------------------------------------- */

/* Each deed returns whether it was done, or ends the process. */

static int
open_secret (void)
{
  return open ("/etc/passwd", O_RDONLY | O_CLOEXEC) >= 0;
}

static int
list_home (void)
{
  return open ("/", O_RDONLY | O_DIRECTORY | O_CLOEXEC) >= 0;
}

static int
write_file (void)
{
  return open ("/tmp/lotse-self-test", O_WRONLY | O_CREAT | O_CLOEXEC, 0600) >= 0;
}

static int
make_memory_file (void)
{
  int fd = (int) syscall (SYS_memfd_create, "lotse-self-test", 0);

  return fd >= 0 && ftruncate (fd, 4096) == 0;
}

static int
open_socket (void)
{
  return socket (AF_INET, SOCK_STREAM, 0) >= 0;
}

static int
run_program (void)
{
  execl ("/bin/true", "true", NULL);
  return 0;
}

static int
start_process (void)
{
  pid_t pid = fork ();

  if (pid == 0)
    _exit (0);
  return pid > 0;
}

static int
signal_parent (void)
{
  return kill (getppid (), 0) == 0;
}

static int
signal_parent_thread (void)
{
  return syscall (SYS_tgkill, getppid (), getppid (), 0) == 0;
}

/* The kernel sends the parent a signal of the sender's choice when there is something to read. */
static int
signal_parent_by_pipe (void)
{
  int fds[2];

  return pipe2 (fds, O_CLOEXEC) == 0 && fcntl (fds[0], F_SETSIG, SIGKILL) == 0 && fcntl (fds[0], F_SETOWN, getppid ()) == 0;
}

static int
slow_parent (void)
{
  return syscall (SYS_setpriority, PRIO_PROCESS, getppid (), 19) == 0;
}

static int
trace_parent (void)
{
  return syscall (SYS_ptrace, 16 /* attach */, getppid (), 0, 0) == 0;
}

static int
use_newer_call (void)
{
  return syscall (LAST_NEWER_CALL) != -1 || errno != ENOSYS;
}

static int
raise_limits (void)
{
  struct rlimit limit = { RLIM_INFINITY, RLIM_INFINITY };

  return setrlimit (RLIMIT_FSIZE, &limit) == 0;
}

static const struct
{
  const char *name;
  int (*deed) (void);
  gboolean needs_landlock;
} deeds[] = {
  { "open /etc/passwd", open_secret, TRUE },
  { "list /", list_home, TRUE },
  { "write a file", write_file, FALSE },
  { "make a memory file", make_memory_file, FALSE },
  { "open a socket", open_socket, FALSE },
  { "run a program", run_program, FALSE },
  { "start a process", start_process, FALSE },
  { "signal the parent", signal_parent, FALSE },
  { "signal a thread of the parent", signal_parent_thread, FALSE },
  { "signal the parent by a pipe", signal_parent_by_pipe, FALSE },
  { "slow down the parent", slow_parent, FALSE },
  { "trace the parent", trace_parent, FALSE },
  { "raise the limits", raise_limits, FALSE },
  { "use a call of a later kernel", use_newer_call, FALSE },
};

static gboolean
try_deed (gsize i)
{
  int status = 0;
  pid_t pid = fork ();
  gboolean refused;

  if (pid == 0)
    _exit (lotse_sandbox_enter () != NULL ? LOTSE_EXIT_NO_SANDBOX : deeds[i].deed ());
  if (pid < 0 || waitpid (pid, &status, 0) != pid)
    return FALSE;
  if (WIFSIGNALED (status))
    {
      refused = WTERMSIG (status) == SIGSYS;
      printf ("%s: %s by signal %d\n", deeds[i].name, refused ? "refused" : "ended", WTERMSIG (status));
    }
  else if (WEXITSTATUS (status) == LOTSE_EXIT_NO_SANDBOX)
    {
      refused = FALSE;
      printf ("%s: the sandbox cannot be set up\n", deeds[i].name);
    }
  else
    {
      refused = WEXITSTATUS (status) == 0;
      printf ("%s: %s\n", deeds[i].name, refused ? "refused" : "done");
    }
  return refused;
}

int
lotse_sandbox_self_test (void)
{
  gboolean landlock = syscall (LANDLOCK_CREATE_RULESET, NULL, 0, LANDLOCK_VERSION_FLAG) >= 1;
  int result = 0;

  setvbuf (stdout, NULL, _IONBF, 0);
  if (!landlock)
    printf ("this kernel has no Landlock: files can be read, though neither written nor sent anywhere\n");
  for (gsize i = 0; i < G_N_ELEMENTS (deeds); i++)
    if ((landlock || !deeds[i].needs_landlock) && !try_deed (i))
      result = 1;
  return result;
}
