# Uses Emscripten's compiler for a bare WebAssembly module (preset "wasm"). Emscripten's own CMake platform file would
# add JavaScript glue, an entry point and a C library, none of which the module has.
set(CMAKE_SYSTEM_NAME Generic)
set(CMAKE_SYSTEM_PROCESSOR wasm32)
set(CMAKE_C_COMPILER emcc)
set(CMAKE_CXX_COMPILER em++)
# The module has no entry point, so CMake's test programs cannot be linked; and asking em++ for its properties takes
# seconds.
set(CMAKE_TRY_COMPILE_TARGET_TYPE STATIC_LIBRARY)
set(CMAKE_C_COMPILER_WORKS TRUE)
set(CMAKE_CXX_COMPILER_WORKS TRUE)
set(CMAKE_CXX_ABI_COMPILED TRUE)
