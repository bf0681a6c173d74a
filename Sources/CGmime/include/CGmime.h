// The part of GMime that takes mail apart, opened when the first mail is read. Its headers are not needed: the few
// functions used are declared in CGmime.c.
#ifndef DOSSIER_CGMIME_H
#define DOSSIER_CGMIME_H

#include <stddef.h>

// A message that was read; a part of it. A part lives as long as its message.
typedef struct mail_message mail_message;
typedef struct mail_part mail_part;

typedef enum mail_kind { mail_kind_leaf, mail_kind_multipart, mail_kind_message, mail_kind_other } mail_kind;

// Whether the library is there.
int mail_available(void);

// Reads a message, of a copy of its bytes; NULL when they are none.
mail_message *_Nullable mail_read(const char *_Nullable bytes, size_t length);
void mail_free(mail_message *_Nonnull message);

// A header by its name, folded lines joined and encoded words decoded; NULL when it is missing. Give back by mail_give_back.
char *_Nullable mail_header(mail_message *_Nonnull message, const char *_Nonnull name);
// The name of the first sender, or its address; NULL when there is none.
char *_Nullable mail_sender(mail_message *_Nonnull message);
void mail_give_back(void *_Nullable memory);

mail_part *_Nullable mail_root(mail_message *_Nonnull message);
mail_kind mail_kind_of(mail_part *_Nonnull part);
int mail_count(mail_part *_Nonnull multipart);
mail_part *_Nullable mail_child(mail_part *_Nonnull multipart, int place);
// "text" and "plain", in whatever letters; NULL when unknown.
const char *_Nullable mail_type(mail_part *_Nonnull part);
const char *_Nullable mail_subtype(mail_part *_Nonnull part);
const char *_Nullable mail_parameter(mail_part *_Nonnull part, const char *_Nonnull name);
const char *_Nullable mail_content_id(mail_part *_Nonnull part);
const char *_Nullable mail_file_name(mail_part *_Nonnull leaf);
// Whether the part asks to be shown as an attachment.
int mail_is_attachment(mail_part *_Nonnull part);

// The bytes of a leaf, transfer encoding undone, or of the message that a message part holds; NULL when there are none.
// Give back by mail_give_back.
unsigned char *_Nullable mail_content(mail_part *_Nonnull part, size_t *_Nonnull length);

#endif
