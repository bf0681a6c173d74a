// Starts a program that reads a document of unknown origin: held to limits, without a network, without a file to write to.
#ifndef DOSSIER_CHELPERPROCESS_H
#define DOSSIER_CHELPERPROCESS_H

#include <stddef.h>
#include <sys/types.h>

typedef struct {
    // Bytes of memory of its own, seconds of processor time.
    size_t memory;
    unsigned seconds;
} helper_limits;

typedef struct {
    pid_t process;
    // Where its output and its complaints are read.
    int output;
    int errors;
} helper_process;

typedef struct {
    pid_t process;
    // The ends of the pipe by which it is asked: the one that it reads is kept here, too, so that no signal comes of writing to
    // a process that is gone.
    int request[2];
    // Where its replies are read.
    int reply;
} helper_server;

// Most requests and replies fit in a pipe.
enum { helper_pipe_size = 1 << 20 };

// The exit codes of a child that never became the program.
enum { helper_exit_unconfined = 126, helper_exit_not_run = 127 };

// A file in memory that holds these bytes and that nobody can change; -1 with errno. To be closed by the caller.
int helper_file(const unsigned char *bytes, size_t length);

// Starts `arguments[0]`, an absolute path, with `input` as its standard input; 0, or -1 with errno. Its process leads a group
// of its own. Both files of `started` are to be closed, and the process waited for, by the caller.
int helper_start(char *const *arguments, int input, const helper_limits *limits, helper_process *started);

// Starts a program with pipes as its standard input and output, and no other file. It confines itself, and lives on when the thread
// that started it ends; 0, or -1 with errno. The pipes are to be closed, and it to be taken, by the caller.
int helper_start_server(const char *path, char *const *arguments, helper_server *started);

// Called by such a program when it has opened what it needs: from then on it has its pipes, so many bytes of memory, and the few
// calls of the system that memory and pipes need; 0, or -1.
int helper_confine_server(size_t memory);

// Whether it has ended; it stays there to be taken by `helper_take`.
int helper_has_ended(pid_t process);
// Ends what is left of its group and takes it: its exit code, or minus the signal that ended it.
int helper_take(pid_t process);

#endif
