// Zstandard, for the texts in an index; the part of its interface in which dictionaries are set up to measure too.
#ifndef DOSSIER_CZSTD_SHIM_H
#define DOSSIER_CZSTD_SHIM_H

#define ZSTD_STATIC_LINKING_ONLY
#define ZDICT_STATIC_LINKING_ONLY
#include <zdict.h>
#include <zstd.h>

#endif
