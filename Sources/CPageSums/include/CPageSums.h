#ifndef C_PAGE_SUMS_H
#define C_PAGE_SUMS_H

/// How many bytes at the end of every page a sum takes: what a new database is to reserve.
enum { PAGE_SUMS_BYTES = 8 };

/// Has SQLite keep a sum of every page in its reserved bytes and compare it whenever it reads the page.
///
/// Databases that reserve no such bytes are left alone. A page that is not what was written reads as SQLITE_CORRUPT.
/// May be called more than once, before any database is opened; returns a code of SQLite's.
int page_sums_install(void);

#endif
