#ifndef DOSSIER_CHELPERPROCESS_CONFINEMENT_H
#define DOSSIER_CHELPERPROCESS_CONFINEMENT_H

// Leaves this process, and what it becomes, what a program needs that reads its input and prints: memory, threads of its own,
// the files of the system for reading, no way to another process. Where the program's path stands afterwards: only from there
// may it be started, once; NULL where the system has no filter. Async-signal-safe.
const char *confined(const char *program);

#endif
