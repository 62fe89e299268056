/*
 * Makes a process lose power: whatever it wrote to files below POWER_LOSS_DIR and did not fsync can be taken back after
 * it was killed. Writes go through at once; before each, what it overwrites is noted in POWER_LOSS_LOG, and a sync of
 * the file writes there that its notes are void. power-loss.ts reads the log backwards and puts the old bytes back.
 *
 * One record: a header in text ("W path offset length old-length old-size\n"), then old-length bytes.
 * Kinds: W overwritten bytes, T truncated or grown, C created, S synced. Preloaded; one process per folder.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

#define FILES_MAX 4096

static char *tracked[FILES_MAX];
static int log_fd = -1;
static const char *folder;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
/* Faults, from POWER_LOSS_FAIL: "write:28" fails every write with ENOSPC, "fsync:5" every sync with EIO, while the file exists. */
static const char *fail_file;

static ssize_t (*real_pwrite64)(int, const void *, size_t, off64_t);
static ssize_t (*real_write)(int, const void *, size_t);
static int (*real_ftruncate64)(int, off64_t);
static int (*real_fsync)(int);
static int (*real_fdatasync)(int);
static int (*real_open64)(const char *, int, ...);
static int (*real_close)(int);

__attribute__((constructor)) static void start(void) {
  real_pwrite64 = dlsym(RTLD_NEXT, "pwrite64");
  real_write = dlsym(RTLD_NEXT, "write");
  real_ftruncate64 = dlsym(RTLD_NEXT, "ftruncate64");
  real_fsync = dlsym(RTLD_NEXT, "fsync");
  real_fdatasync = dlsym(RTLD_NEXT, "fdatasync");
  real_open64 = dlsym(RTLD_NEXT, "open64");
  real_close = dlsym(RTLD_NEXT, "close");
  folder = getenv("POWER_LOSS_DIR");
  fail_file = getenv("POWER_LOSS_FAIL");
  const char *log_path = getenv("POWER_LOSS_LOG");
  if (log_path) log_fd = real_open64(log_path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

/* The injected error for this kind of call, or 0. The file holds lines such as "fsync:5"; no file, no fault. */
static int injected(const char *kind) {
  if (!fail_file) return 0;
  int fd = real_open64(fail_file, O_RDONLY | O_CLOEXEC);
  if (fd < 0) return 0;
  char text[256];
  ssize_t length = read(fd, text, sizeof text - 1);
  real_close(fd);
  if (length <= 0) return 0;
  text[length] = 0;
  char *found = strstr(text, kind);
  return found ? atoi(found + strlen(kind) + 1) : 0;
}

static int is_tracked(int fd) { return fd >= 0 && fd < FILES_MAX && tracked[fd]; }

static void note(char kind, int fd, off64_t offset, size_t length, const void *old, size_t old_length, off64_t size) {
  if (log_fd < 0) return;
  char header[PATH_MAX + 128];
  int header_length = snprintf(header, sizeof header, "%c %s %lld %zu %zu %lld\n", kind, tracked[fd], (long long)offset,
                               length, old_length, (long long)size);
  pthread_mutex_lock(&lock);
  real_write(log_fd, header, header_length);
  if (old_length) real_write(log_fd, old, old_length);
  pthread_mutex_unlock(&lock);
}

static void note_write(int fd, off64_t offset, size_t length) {
  struct stat64 status;
  fstat64(fd, &status);
  char *old = malloc(length);
  ssize_t read_length = pread64(fd, old, length, offset);
  note('W', fd, offset, length, old, read_length > 0 ? (size_t)read_length : 0, status.st_size);
  free(old);
}

static void track(int fd, const char *path, int existed) {
  char absolute[PATH_MAX];
  if (fd < 0 || fd >= FILES_MAX || !folder || !realpath(path, absolute)) return;
  if (strncmp(absolute, folder, strlen(folder)) != 0) return;
  size_t length = strlen(absolute);
  if (length > 4 && strcmp(absolute + length - 4, "-shm") == 0) return;
  free(tracked[fd]);
  tracked[fd] = strdup(absolute);
  if (!existed) note('C', fd, 0, 0, NULL, 0, 0);
}

static int opened(const char *path, int flags, mode_t mode) {
  int existed = access(path, F_OK) == 0;
  int fd = real_open64(path, flags, mode);
  if ((flags & O_ACCMODE) != O_RDONLY) track(fd, path, existed);
  return fd;
}

int open64(const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;
  va_end(rest);
  return opened(path, flags, mode);
}

int open(const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;
  va_end(rest);
  return opened(path, flags, mode);
}

int close(int fd) {
  if (is_tracked(fd)) {
    free(tracked[fd]);
    tracked[fd] = NULL;
  }
  return real_close(fd);
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t offset) {
  if (!is_tracked(fd)) return real_pwrite64(fd, bytes, length, offset);
  int error = injected("write");
  if (error) {
    errno = error;
    return -1;
  }
  note_write(fd, offset, length);
  return real_pwrite64(fd, bytes, length, offset);
}

ssize_t pwrite(int fd, const void *bytes, size_t length, off_t offset) { return pwrite64(fd, bytes, length, offset); }

ssize_t write(int fd, const void *bytes, size_t length) {
  if (!is_tracked(fd)) return real_write(fd, bytes, length);
  int error = injected("write");
  if (error) {
    errno = error;
    return -1;
  }
  off64_t offset = lseek64(fd, 0, SEEK_CUR);
  note_write(fd, offset, length);
  return real_write(fd, bytes, length);
}

int ftruncate64(int fd, off64_t size) {
  if (is_tracked(fd)) {
    struct stat64 status;
    fstat64(fd, &status);
    size_t cut = status.st_size > size ? (size_t)(status.st_size - size) : 0;
    char *old = malloc(cut ? cut : 1);
    ssize_t read_length = cut ? pread64(fd, old, cut, size) : 0;
    note('T', fd, size, cut, old, read_length > 0 ? (size_t)read_length : 0, status.st_size);
    free(old);
  }
  return real_ftruncate64(fd, size);
}

int ftruncate(int fd, off_t size) { return ftruncate64(fd, size); }

static int synced(int fd, int (*sync)(int)) {
  if (!is_tracked(fd)) return sync(fd);
  int error = injected("fsync");
  if (error) {
    errno = error;
    return -1;
  }
  int result = sync(fd);
  if (result == 0) note('S', fd, 0, 0, NULL, 0, 0);
  return result;
}

int fsync(int fd) { return synced(fd, real_fsync); }
int fdatasync(int fd) { return synced(fd, real_fdatasync); }
