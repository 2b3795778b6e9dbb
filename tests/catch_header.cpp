// A library needs a source file; this one exists for its precompiled header (tests/CMakeLists.txt).
