#include "CGmime.h"

#include <dlfcn.h>
#include <pthread.h>
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
    int is_open;
} library;

static pthread_once_t opened = PTHREAD_ONCE_INIT;

static const struct {
    void *place;
    const char *name;
} functions[] = {
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

static void open_library(void) {
    void *handle = dlopen("libgmime-3.0.so.0", RTLD_NOW | RTLD_LOCAL);
    if (handle == NULL) return;
    for (size_t i = 0; i < sizeof functions / sizeof functions[0]; i++) {
        // What GLib brings is found through the library that stands on it.
        void *function = dlsym(handle, functions[i].name);
        if (function == NULL) return;
        memcpy(functions[i].place, &function, sizeof function);
    }
    library.init();
    library.is_open = 1;
}

int mail_available(void) {
    pthread_once(&opened, open_library);
    return library.is_open;
}

mail_message *mail_read(const char *bytes, size_t length) {
    if (!mail_available() || length == 0) return NULL;
    object *stream = library.memory_with(bytes, length);
    object *parser = library.parser(stream);
    library.unref(stream);
    object *message = library.construct(parser, NULL);
    library.unref(parser);
    return (mail_message *)message;
}

void mail_free(mail_message *message) { library.unref((object *)message); }

static char *copy(const char *text) { return text == NULL ? NULL : strdup(text); }

// A copy that free() takes, of what g_free() takes.
static char *own(char *text) {
    char *copied = copy(text);
    library.free(text);
    return copied;
}

char *mail_header(mail_message *message, const char *name) {
    const char *raw = library.header((object *)message, name);
    return raw == NULL ? NULL : own(library.decode_text(NULL, raw));
}

char *mail_sender(mail_message *message) {
    object *list = library.from((object *)message);
    if (list == NULL || library.address_count(list) < 1) return NULL;
    object *first = library.address(list, 0);
    const char *name = library.address_name(first);
    return name != NULL && *name != 0 ? copy(name) : own(library.address_text(first, NULL, 0));
}

void mail_give_back(void *memory) { free(memory); }

mail_part *mail_root(mail_message *message) { return (mail_part *)library.mime_part((object *)message); }

mail_kind mail_kind_of(mail_part *part) {
    if (library.is_a((object *)part, library.multipart_type())) return mail_kind_multipart;
    if (library.is_a((object *)part, library.message_part_type())) return mail_kind_message;
    return library.is_a((object *)part, library.part_type()) ? mail_kind_leaf : mail_kind_other;
}

int mail_count(mail_part *multipart) { return library.count((object *)multipart); }

mail_part *mail_child(mail_part *multipart, int place) {
    return (mail_part *)library.child((object *)multipart, place);
}

const char *mail_type(mail_part *part) {
    object *type = library.content_type((object *)part);
    return type == NULL ? NULL : library.media_type(type);
}

const char *mail_subtype(mail_part *part) {
    object *type = library.content_type((object *)part);
    return type == NULL ? NULL : library.media_subtype(type);
}

const char *mail_parameter(mail_part *part, const char *name) { return library.parameter((object *)part, name); }

const char *mail_content_id(mail_part *part) { return library.content_id((object *)part); }

const char *mail_file_name(mail_part *leaf) {
    return mail_kind_of(leaf) == mail_kind_leaf ? library.file_name((object *)leaf) : NULL;
}

int mail_is_attachment(mail_part *part) {
    const char *disposition = library.disposition((object *)part);
    return disposition != NULL && strcasecmp(disposition, "attachment") == 0;
}

unsigned char *mail_content(mail_part *part, size_t *length) {
    const mail_kind kind = mail_kind_of(part);
    object *source = kind == mail_kind_leaf      ? library.content((object *)part)
                     : kind == mail_kind_message ? library.inner((object *)part)
                                                 : NULL;
    if (source == NULL) return NULL;
    object *stream = library.memory();
    if (kind == mail_kind_leaf) {
        library.write_content(source, stream);
    } else {
        library.write_object(source, NULL, stream);
    }
    const byte_array *array = library.memory_array(stream);
    unsigned char *bytes = malloc(array->length + 1);
    if (bytes != NULL) {
        if (array->length > 0) memcpy(bytes, array->data, array->length);
        *length = array->length;
    }
    library.unref(stream);
    return bytes;
}
