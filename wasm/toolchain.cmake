# Emscripten's compiler for a bare WebAssembly module (preset "wasm"). Its own CMake platform file would choose JavaScript
# glue, an entry and a C library, none of which the module has.
set(CMAKE_SYSTEM_NAME Generic)
set(CMAKE_SYSTEM_PROCESSOR wasm32)
set(CMAKE_C_COMPILER emcc)
set(CMAKE_CXX_COMPILER em++)
# A program cannot be linked without an entry, and asking em++ what it is takes seconds.
set(CMAKE_TRY_COMPILE_TARGET_TYPE STATIC_LIBRARY)
set(CMAKE_C_COMPILER_WORKS TRUE)
set(CMAKE_CXX_COMPILER_WORKS TRUE)
set(CMAKE_CXX_ABI_COMPILED TRUE)
