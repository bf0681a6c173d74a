#include "CPageSums.h"

#include <sqlite3.h>
#include <stdint.h>
#include <string.h>

// A layer between SQLite and the files of the system. The log beside a database has sums of SQLite's own, so only the
// database itself is looked after: its pages come here one by one, whole, in both directions.

typedef struct {
    sqlite3_file base;
    // In bytes; 0 as long as the head of the file has not been seen, or keeps no sums.
    int page_size;
} SummedFile;

static sqlite3_vfs *below(void *layer) {
    return (sqlite3_vfs *)((sqlite3_vfs *)layer)->pAppData;
}

// The file of the system stands behind ours in the memory that SQLite gave.
static sqlite3_file *inner(sqlite3_file *file) {
    return (sqlite3_file *)((SummedFile *)file + 1);
}

// Every step maps words onto words one to one: a change of a single word never goes unnoticed.
static uint64_t sum(const uint8_t *page, int length, uint64_t number) {
    uint64_t total = number * UINT64_C(0x9E3779B97F4A7C15) + 1;
    for (int place = 0; place + 8 <= length; place += 8) {
        uint64_t word;
        memcpy(&word, page + place, 8);
        total = (total ^ word) * UINT64_C(0xD6E8FEB86659FD93);
        total ^= total >> 32;
    }
    return total;
}

// SQLite may leave a page that is free unwritten.
static int is_blank(const uint8_t *page, int length) {
    return page[0] == 0 && memcmp(page, page + 1, (size_t)length - 1) == 0;
}

static void note_head(SummedFile *file, const uint8_t *head, int length, sqlite3_int64 offset) {
    if (offset != 0 || length < 100) return;
    int size = head[16] << 8 | head[17];
    int is_summed = memcmp(head, "SQLite format 3", 16) == 0 && head[20] == PAGE_SUMS_BYTES && size >= 512;
    file->page_size = is_summed ? size : 0;
}

static int is_page(SummedFile *file, int length, sqlite3_int64 offset) {
    return file->page_size != 0 && length == file->page_size && offset % length == 0;
}

static int summed_read(sqlite3_file *base, void *data, int length, sqlite3_int64 offset) {
    SummedFile *file = (SummedFile *)base;
    int code = inner(base)->pMethods->xRead(inner(base), data, length, offset);
    if (code != SQLITE_OK) return code;
    note_head(file, data, length, offset);
    if (!is_page(file, length, offset)) return SQLITE_OK;
    const uint8_t *page = data;
    int text = length - PAGE_SUMS_BYTES;
    uint64_t expected = sum(page, text, (uint64_t)(offset / length));
    if (memcmp(page + text, &expected, PAGE_SUMS_BYTES) == 0 || is_blank(page, length)) return SQLITE_OK;
    return SQLITE_CORRUPT;
}

static int summed_write(sqlite3_file *base, const void *data, int length, sqlite3_int64 offset) {
    SummedFile *file = (SummedFile *)base;
    note_head(file, data, length, offset);
    if (is_page(file, length, offset)) {
        // The reserved bytes are nobody's: SQLite writes the buffer out as it is.
        int text = length - PAGE_SUMS_BYTES;
        uint64_t total = sum(data, text, (uint64_t)(offset / length));
        memcpy((uint8_t *)data + text, &total, PAGE_SUMS_BYTES);
    }
    return inner(base)->pMethods->xWrite(inner(base), data, length, offset);
}

static int summed_close(sqlite3_file *base) {
    return inner(base)->pMethods->xClose(inner(base));
}

static int summed_truncate(sqlite3_file *base, sqlite3_int64 size) {
    return inner(base)->pMethods->xTruncate(inner(base), size);
}

static int summed_sync(sqlite3_file *base, int flags) {
    return inner(base)->pMethods->xSync(inner(base), flags);
}

static int summed_size(sqlite3_file *base, sqlite3_int64 *size) {
    return inner(base)->pMethods->xFileSize(inner(base), size);
}

static int summed_lock(sqlite3_file *base, int level) {
    return inner(base)->pMethods->xLock(inner(base), level);
}

static int summed_unlock(sqlite3_file *base, int level) {
    return inner(base)->pMethods->xUnlock(inner(base), level);
}

static int summed_check_lock(sqlite3_file *base, int *is_reserved) {
    return inner(base)->pMethods->xCheckReservedLock(inner(base), is_reserved);
}

static int summed_control(sqlite3_file *base, int operation, void *argument) {
    return inner(base)->pMethods->xFileControl(inner(base), operation, argument);
}

static int summed_sector(sqlite3_file *base) {
    return inner(base)->pMethods->xSectorSize(inner(base));
}

static int summed_traits(sqlite3_file *base) {
    return inner(base)->pMethods->xDeviceCharacteristics(inner(base));
}

static int summed_map(sqlite3_file *base, int region, int size, int extends, void volatile **memory) {
    return inner(base)->pMethods->xShmMap(inner(base), region, size, extends, memory);
}

static int summed_shared_lock(sqlite3_file *base, int offset, int count, int flags) {
    return inner(base)->pMethods->xShmLock(inner(base), offset, count, flags);
}

static void summed_barrier(sqlite3_file *base) {
    inner(base)->pMethods->xShmBarrier(inner(base));
}

static int summed_unmap(sqlite3_file *base, int deletes) {
    return inner(base)->pMethods->xShmUnmap(inner(base), deletes);
}

// Of the second version: pages mapped into memory, which the third adds, would pass by unseen.
static const sqlite3_io_methods summed_methods = {
    2,
    summed_close,
    summed_read,
    summed_write,
    summed_truncate,
    summed_sync,
    summed_size,
    summed_lock,
    summed_unlock,
    summed_check_lock,
    summed_control,
    summed_sector,
    summed_traits,
    summed_map,
    summed_shared_lock,
    summed_barrier,
    summed_unmap,
    0,
    0,
};

static int summed_open(sqlite3_vfs *layer, const char *name, sqlite3_file *base, int flags, int *found) {
    if (!(flags & SQLITE_OPEN_MAIN_DB)) return below(layer)->xOpen(below(layer), name, base, flags, found);
    SummedFile *file = (SummedFile *)base;
    memset(file, 0, sizeof *file);
    int code = below(layer)->xOpen(below(layer), name, inner(base), flags, found);
    // SQLite closes what has methods, after a failure too.
    if (inner(base)->pMethods) base->pMethods = &summed_methods;
    return code;
}

static int summed_delete(sqlite3_vfs *layer, const char *name, int syncs) {
    return below(layer)->xDelete(below(layer), name, syncs);
}

static int summed_access(sqlite3_vfs *layer, const char *name, int flags, int *answer) {
    return below(layer)->xAccess(below(layer), name, flags, answer);
}

static int summed_path(sqlite3_vfs *layer, const char *name, int length, char *path) {
    return below(layer)->xFullPathname(below(layer), name, length, path);
}

int page_sums_install(void) {
    static sqlite3_vfs layer;
    int code = sqlite3_initialize();
    if (code != SQLITE_OK || layer.pAppData) return code;
    sqlite3_vfs *system = sqlite3_vfs_find(0);
    if (!system) return SQLITE_ERROR;
    // What has to do with no file goes to the system's own layer, which does not ask what it is called by.
    layer = *system;
    layer.iVersion = 2;
    layer.szOsFile = (int)sizeof(SummedFile) + system->szOsFile;
    layer.pNext = 0;
    layer.zName = "page-sums";
    layer.pAppData = system;
    layer.xOpen = summed_open;
    layer.xDelete = summed_delete;
    layer.xAccess = summed_access;
    layer.xFullPathname = summed_path;
    return sqlite3_vfs_register(&layer, 1);
}
