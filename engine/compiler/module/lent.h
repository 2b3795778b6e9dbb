// Functions that JavaScript provides to the module: the imports of `machine_lent.cpp`, all in the import module
// "machine".
//
// Texts are passed as UTF-8 bytes with a length. A function that returns bytes keeps them on the JavaScript side and
// returns their number; `take` copies them into the module's memory. web/cli/module.mjs implements the functions.
#pragma once

#include <cstddef>
#include <cstdint>

#define ADVISOR_LENT(name) __attribute__((import_module("machine"), import_name(name))) extern

extern "C" {

ADVISOR_LENT("entry_at") std::int32_t lent_entry_at(const char* path, std::size_t size);  // as machine::Entry
ADVISOR_LENT("names_in") std::size_t lent_names_in(const char* path, std::size_t size);   // each ends with a NUL
ADVISOR_LENT("same_place")
std::int32_t lent_same_place(const char* a, std::size_t aSize, const char* b, std::size_t bSize);
ADVISOR_LENT("last_separator") std::int32_t lent_last_separator(const char* path, std::size_t size);  // -1: none
ADVISOR_LENT("size_of") std::size_t lent_size_of(const char* path, std::size_t size);
ADVISOR_LENT("read_file") std::int32_t lent_read_file(const char* path, std::size_t size);  // -1: cannot be read

// Returns the reason of a failure as bytes; no bytes on success.
ADVISOR_LENT("make_folders") std::size_t lent_make_folders(const char* path, std::size_t size);
ADVISOR_LENT("write_file")
std::size_t lent_write_file(const char* path, std::size_t size, const char* bytes, std::size_t count);
ADVISOR_LENT("rename_file")
std::size_t lent_rename_file(const char* from, std::size_t fromSize, const char* to, std::size_t toSize);
ADVISOR_LENT("remove_file") void lent_remove_file(const char* path, std::size_t size);

ADVISOR_LENT("take") void lent_take(char* to);
ADVISOR_LENT("called_as") std::size_t lent_called_as();
ADVISOR_LENT("shows_colours") std::int32_t lent_shows_colours();
ADVISOR_LENT("local_day") std::int32_t lent_local_day();  // days since 1970-01-01
}

#undef ADVISOR_LENT
