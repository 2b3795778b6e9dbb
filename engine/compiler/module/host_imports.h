// Functions that JavaScript provides to the module: the imports of `machine_host.cpp`, all in the import module
// "machine".
//
// Texts are passed as UTF-8 bytes with a length. A function that returns bytes keeps them on the JavaScript side and
// returns their number; `take` copies them into the module's memory. web/cli/module.mjs implements the functions.
#pragma once

#include <cstddef>
#include <cstdint>

#define ADVISOR_IMPORT(name) __attribute__((import_module("machine"), import_name(name))) extern

extern "C" {

ADVISOR_IMPORT("entry_at") std::int32_t host_entry_at(const char* path, std::size_t size);  // as machine::Entry
ADVISOR_IMPORT("names_in") std::size_t host_names_in(const char* path, std::size_t size);   // each ends with a NUL
ADVISOR_IMPORT("same_place")
std::int32_t host_same_place(const char* a, std::size_t aSize, const char* b, std::size_t bSize);
ADVISOR_IMPORT("last_separator") std::int32_t host_last_separator(const char* path, std::size_t size);  // -1: none
ADVISOR_IMPORT("size_of") std::size_t host_size_of(const char* path, std::size_t size);
ADVISOR_IMPORT("read_file") std::int32_t host_read_file(const char* path, std::size_t size);  // -1: cannot be read

// Returns the reason of a failure as bytes; no bytes on success.
ADVISOR_IMPORT("make_folders") std::size_t host_make_folders(const char* path, std::size_t size);
ADVISOR_IMPORT("write_file")
std::size_t host_write_file(const char* path, std::size_t size, const char* bytes, std::size_t count);
ADVISOR_IMPORT("rename_file")
std::size_t host_rename_file(const char* from, std::size_t fromSize, const char* to, std::size_t toSize);
ADVISOR_IMPORT("remove_file") void host_remove_file(const char* path, std::size_t size);

ADVISOR_IMPORT("take") void host_take(char* to);
ADVISOR_IMPORT("called_as") std::size_t host_called_as();
ADVISOR_IMPORT("shows_colours") std::int32_t host_shows_colours();
ADVISOR_IMPORT("local_day") std::int32_t host_local_day();  // days since 1970-01-01
}

#undef ADVISOR_IMPORT
