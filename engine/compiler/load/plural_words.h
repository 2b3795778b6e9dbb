// Checks that a number in a text reads right for every number that can stand there: "1 day" and not "1 days", and no
// plural form that nobody sees or that says the same for several numbers.
#pragma once

#include <string>
#include <vector>

#include "engine/compiler/model/message.h"
#include "engine/compiler/model/model.h"

namespace advisor::compiler {

// The number of one piece of a message.
struct NumberInText {
  const Question& question;  // its answers bound the number
  const std::vector<MessagePiece>& pieces;
  std::size_t at = 0;  // the piece
  const std::string& locale;
};

struct NumberFault {
  std::string message, hint;
};

// What is wrong with the words around the number. Precondition: the plural forms of the language are known.
[[nodiscard]] std::vector<NumberFault> faultsOfNumber(const NumberInText& number);

}  // namespace advisor::compiler
