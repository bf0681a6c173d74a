// Zstandard, for the texts in an index.
#ifndef DOSSIER_CZSTD_SHIM_H
#define DOSSIER_CZSTD_SHIM_H

#include <zdict.h>
#include <zstd.h>

#endif
