#include "CParsers.h"
#include "Wire.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/types.h>

// Only ever pointed to.
typedef struct object object;

// GLib's GByteArray.
typedef struct byte_array {
    unsigned char *data;
    unsigned int length;
} byte_array;

static struct {
    void (*init)(void);
    object *(*memory_with)(const char *, size_t);
    object *(*memory)(void);
    byte_array *(*memory_array)(object *);
    object *(*parser)(object *);
    object *(*construct)(object *, void *);
    object *(*mime_part)(object *);
    const char *(*header)(object *, const char *);
    object *(*from)(object *);
    int (*address_count)(object *);
    object *(*address)(object *, int);
    const char *(*address_name)(object *);
    char *(*address_text)(object *, void *, int);
    char *(*decode_text)(void *, const char *);
    size_t (*part_type)(void);
    size_t (*multipart_type)(void);
    size_t (*message_part_type)(void);
    int (*is_a)(object *, size_t);
    int (*count)(object *);
    object *(*child)(object *, int);
    object *(*inner)(object *);
    object *(*content_type)(object *);
    const char *(*media_type)(object *);
    const char *(*media_subtype)(object *);
    const char *(*parameter)(object *, const char *);
    const char *(*content_id)(object *);
    const char *(*disposition)(object *);
    const char *(*file_name)(object *);
    object *(*content)(object *);
    ssize_t (*write_content)(object *, object *);
    ssize_t (*write_object)(object *, void *, object *);
    void (*unref)(object *);
    void (*free)(void *);
} library;

static const library_function functions[] = {
    {&library.init, "g_mime_init"},
    {&library.memory_with, "g_mime_stream_mem_new_with_buffer"},
    {&library.memory, "g_mime_stream_mem_new"},
    {&library.memory_array, "g_mime_stream_mem_get_byte_array"},
    {&library.parser, "g_mime_parser_new_with_stream"},
    {&library.construct, "g_mime_parser_construct_message"},
    {&library.mime_part, "g_mime_message_get_mime_part"},
    {&library.header, "g_mime_object_get_header"},
    {&library.from, "g_mime_message_get_from"},
    {&library.address_count, "internet_address_list_length"},
    {&library.address, "internet_address_list_get_address"},
    {&library.address_name, "internet_address_get_name"},
    {&library.address_text, "internet_address_to_string"},
    {&library.decode_text, "g_mime_utils_header_decode_text"},
    {&library.part_type, "g_mime_part_get_type"},
    {&library.multipart_type, "g_mime_multipart_get_type"},
    {&library.message_part_type, "g_mime_message_part_get_type"},
    {&library.is_a, "g_type_check_instance_is_a"},
    {&library.count, "g_mime_multipart_get_count"},
    {&library.child, "g_mime_multipart_get_part"},
    {&library.inner, "g_mime_message_part_get_message"},
    {&library.content_type, "g_mime_object_get_content_type"},
    {&library.media_type, "g_mime_content_type_get_media_type"},
    {&library.media_subtype, "g_mime_content_type_get_media_subtype"},
    {&library.parameter, "g_mime_object_get_content_type_parameter"},
    {&library.content_id, "g_mime_object_get_content_id"},
    {&library.disposition, "g_mime_object_get_disposition"},
    {&library.file_name, "g_mime_part_get_filename"},
    {&library.content, "g_mime_part_get_content"},
    {&library.write_content, "g_mime_data_wrapper_write_to_stream"},
    {&library.write_object, "g_mime_object_write_to_stream"},
    {&library.unref, "g_object_unref"},
    {&library.free, "g_free"},
};

int open_gmime(void) {
    if (open_library("libgmime-3.0.so.0", functions, sizeof functions / sizeof functions[0]) != 0) return -1;
    library.init();
    return 0;
}

// MARK: Headers of addresses

// The library parses lists of addresses by recursion and in quadratic time. Those whose addresses nobody needs are hidden from
// it under other names; of the one that is needed only the beginning is left.
static const struct {
    const char *name;
    int is_needed;
} lists[] = {{"from", 1}, {"to", 0},          {"cc", 0},        {"bcc", 0},       {"sender", 0},
             {"reply-to", 0}, {"resent-from", 0}, {"resent-to", 0}, {"resent-cc", 0}, {"resent-bcc", 0}};
enum { list_count = sizeof lists / sizeof lists[0], longest_sender = 2000 };

// Where the line that begins at `start` ends, its end included.
static size_t line_end(const char *bytes, size_t start, size_t length) {
    const char *end = memchr(bytes + start, '\n', length - start);
    return end == NULL ? length : (size_t)(end - bytes) + 1;
}

static int is_blank(const char *bytes, size_t start, size_t end) {
    return end - start == 1 || (end - start == 2 && bytes[start] == '\r');
}

static int list_named(const char *bytes, size_t start, size_t end) {
    for (int number = 0; number < list_count; number++) {
        const size_t size = strlen(lists[number].name);
        if (start + size >= end || strncasecmp(bytes + start, lists[number].name, size) != 0) continue;
        size_t mark = start + size;
        while (mark < end && (bytes[mark] == ' ' || bytes[mark] == '\t')) mark++;
        if (mark < end && bytes[mark] == ':') return number;
    }
    return -1;
}

static void tame(char *bytes, size_t start, size_t end, int list) {
    if (!lists[list].is_needed) {
        bytes[start] = '~';
    } else if (end - start > longest_sender) {
        memset(bytes + start + longest_sender, ' ', end - start - longest_sender - 1);
    }
}

static void tame_headers(char *bytes, size_t length) {
    for (size_t start = 0; start < length;) {
        size_t end = line_end(bytes, start, length);
        if (is_blank(bytes, start, end)) return;
        while (end < length && (bytes[end] == ' ' || bytes[end] == '\t')) end = line_end(bytes, end, length);
        const int list = list_named(bytes, start, end);
        if (list >= 0) tame(bytes, start, end, list);
        start = end;
    }
}

// MARK: What is answered

static void put_string(wire *reply, int event, const char *name, const char *value) {
    if (value == NULL) return;
    wire_byte(reply, (unsigned char)event);
    wire_string(reply, name);
    wire_string(reply, value);
}

// A header by its name; `kept` is the name under which it may have been hidden.
static void put_header(wire *reply, object *message, const char *name, const char *kept) {
    const char *raw = library.header(message, kept);
    if (raw == NULL) return;
    char *text = library.decode_text(NULL, raw);
    put_string(reply, parser_header, name, text);
    library.free(text);
}

static void put_sender(wire *reply, object *message) {
    object *list = library.from(message);
    if (list == NULL || library.address_count(list) < 1) return;
    object *first = library.address(list, 0);
    const char *name = library.address_name(first);
    const int is_named = name != NULL && *name != 0;
    char *text = is_named ? NULL : library.address_text(first, NULL, 0);
    wire_byte(reply, parser_sender);
    wire_string(reply, is_named ? name : text);
    library.free(text);
}

static int kind_of(object *part) {
    if (library.is_a(part, library.multipart_type())) return mail_multipart;
    if (library.is_a(part, library.message_part_type())) return mail_message;
    return library.is_a(part, library.part_type()) ? mail_leaf : mail_other;
}

static void put_properties(wire *reply, object *part, int kind) {
    object *type = library.content_type(part);
    put_string(reply, parser_property, "type", type == NULL ? NULL : library.media_type(type));
    put_string(reply, parser_property, "subtype", type == NULL ? NULL : library.media_subtype(type));
    put_string(reply, parser_property, "charset", library.parameter(part, "charset"));
    put_string(reply, parser_property, "start", library.parameter(part, "start"));
    put_string(reply, parser_property, "id", library.content_id(part));
    put_string(reply, parser_property, "disposition", library.disposition(part));
    if (kind == mail_leaf) put_string(reply, parser_property, "name", library.file_name(part));
}

// The bytes of a leaf, transfer encoding undone, or of the message that a part holds.
static void put_content(wire *reply, object *part, int kind) {
    object *source = kind == mail_leaf ? library.content(part) : kind == mail_message ? library.inner(part) : NULL;
    if (source == NULL) return;
    object *stream = library.memory();
    if (kind == mail_leaf) {
        library.write_content(source, stream);
    } else {
        library.write_object(source, NULL, stream);
    }
    const byte_array *array = library.memory_array(stream);
    wire_byte(reply, parser_content);
    wire_bytes(reply, array->data, array->length);
    library.unref(stream);
}

// Parts within parts are followed so far.
enum { deepest = 50 };

static void put_part(wire *reply, object *part, int depth) {
    if (depth > deepest) return;
    const int kind = kind_of(part);
    wire_byte(reply, parser_part);
    wire_byte(reply, (unsigned char)kind);
    put_properties(reply, part, kind);
    const int count = kind == mail_multipart ? library.count(part) : 0;
    for (int place = 0; place < count; place++) {
        object *child = library.child(part, place);
        if (child != NULL) put_part(reply, child, depth + 1);
    }
    put_content(reply, part, kind);
    wire_byte(reply, parser_part_end);
}

static void put_message(wire *reply, object *message) {
    static const char *const plain[] = {"From", "Date", "Subject", "List-Id"};
    for (size_t i = 0; i < sizeof plain / sizeof plain[0]; i++) put_header(reply, message, plain[i], plain[i]);
    put_header(reply, message, "To", "~o");
    put_header(reply, message, "Cc", "~c");
    put_sender(reply, message);
    object *root = library.mime_part(message);
    if (root != NULL) put_part(reply, root, 0);
}

int read_mail(wire *reply, char *bytes, size_t length) {
    if (length == 0) return parser_none;
    tame_headers(bytes, length);
    object *stream = library.memory_with(bytes, length);
    object *parser = library.parser(stream);
    library.unref(stream);
    object *message = library.construct(parser, NULL);
    library.unref(parser);
    if (message == NULL) return parser_none;
    put_message(reply, message);
    library.unref(message);
    return parser_done;
}
