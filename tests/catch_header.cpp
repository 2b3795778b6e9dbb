// A library wants a source; what this one is for is its precompiled header (tests/CMakeLists.txt).
