// Gives the terminal back as it was when a signal or a trap ends the program.
#ifndef DOSSIER_CTERMINALGUARD_H
#define DOSSIER_CTERMINALGUARD_H

#endif
