// Whether a source's address is one that a reader can open: a web address of a named host.
#pragma once

#include <string>
#include <string_view>

namespace advisor::compiler {

// What is wrong with the address, as the end of a sentence; empty when nothing is.
[[nodiscard]] std::string faultOfAddress(std::string_view address);

}  // namespace advisor::compiler
