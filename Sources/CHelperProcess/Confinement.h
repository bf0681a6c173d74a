#ifndef DOSSIER_CHELPERPROCESS_CONFINEMENT_H
#define DOSSIER_CHELPERPROCESS_CONFINEMENT_H

// Both are async-signal-safe.

// A program's path at the one place from which `confine` lets a program be started; NULL when it cannot stand there. It takes
// memory, so it comes before any limit of that.
const char *path_in_place(const char *program);

// Leaves this process, and what it becomes, what a program needs that reads its input and prints: memory, threads of its own,
// the files of the system for reading, no way to another process; 0, or -1 where the system has no filter.
int confine(const char *program);

#endif
