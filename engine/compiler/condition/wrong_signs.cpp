#include "engine/compiler/condition/wrong_signs.h"

#include <algorithm>
#include <iterator>

namespace advisor::compiler {
namespace {

// Longer signs before those with which they begin.
constexpr WrongSign kSigns[] = {
    {"==", "'==' is not an operator", "write one '='"},
    {"<>", "'<>' is not an operator", "write '!='"},
    {"=<", "'=<' is not an operator", "write '<='"},
    {"=>", "'=>' is not an operator", "write '>=' to compare; for \"if A then B\" write: not(A) or B"},
    {"->", "'->' is not an operator",
     "for \"if A then B\" write: not(A) or B; an option stands after a point: onset.pop"},
    {"&&", "'&&' is not an operator", "write 'and'"},
    {"||", "'||' is not an operator", "write 'or'"},
    {"&", "'&' is not an operator", "write 'and'"},
    {"|", "'|' is not an operator", "write 'or'"},
    {"!", "'!' is not an operator", "write 'not( )' around what is denied, or '!=' for not equal"},
    {"'", "a single quote has no meaning here", "names stand without quotes: onset.pop"},
    {"`", "a backquote has no meaning here", "names stand without quotes: onset.pop"},
    {";", "';' has no meaning here", "join conditions with 'and' or 'or'"},
    {"\xE2\x89\xA4", "this sign is not an operator", "write '<='"},                              // U+2264
    {"\xE2\x89\xA5", "this sign is not an operator", "write '>='"},                              // U+2265
    {"\xE2\x89\xA0", "this sign is not an operator", "write '!='"},                              // U+2260
    {"\xE2\x88\xA7", "this sign is not an operator", "write 'and'"},                             // U+2227
    {"\xE2\x88\xA8", "this sign is not an operator", "write 'or'"},                              // U+2228
    {"\xC2\xAC", "this sign is not an operator", "write 'not( )' around what is denied"},        // U+00AC
    {"\xE2\x88\x88", "this sign is not an operator", "write 'in': x in (1, 2)"},                 // U+2208
    {"\xC3\x97", "this sign is not an operator", "write '*'"},                                   // U+00D7
    {"\xC2\xB7", "this sign is not an operator", "write '*', or a point in a name: onset.pop"},  // U+00B7
    {"\xC3\xB7", "this sign is not an operator",
     "multiply on the other side instead: a > 2 * b, not a / 2 > b"},                                      // U+00F7
    {"\xE2\x86\x92", "this sign is not an operator", "for \"if A then B\" write: not(A) or B"},            // U+2192
    {"\xE2\x87\x92", "this sign is not an operator", "for \"if A then B\" write: not(A) or B"},            // U+21D2
    {"\xE2\x88\x92", "this is not the minus of the keyboard", "write '-'"},                                // U+2212
    {"\xE2\x80\x90", "a dash is not a minus", "write '-'; for a range write: x in [1..3]"},                // U+2010
    {"\xE2\x80\x91", "a dash is not a minus", "write '-'; for a range write: x in [1..3]"},                // U+2011
    {"\xE2\x80\x92", "a dash is not a minus", "write '-'; for a range write: x in [1..3]"},                // U+2012
    {"\xE2\x80\x93", "a dash is not a minus", "write '-'; for a range write: x in [1..3]"},                // U+2013
    {"\xE2\x80\x94", "a dash is not a minus", "write '-'; for a range write: x in [1..3]"},                // U+2014
    {"\xE2\x80\x95", "a dash is not a minus", "write '-'; for a range write: x in [1..3]"},                // U+2015
    {"\xE2\x80\xA6", "this is one character, not two dots", "write '..' in a range: [1..3]"},              // U+2026
    {"\xE2\x80\x9C", "typographic quotes have no meaning here", "names stand without quotes: onset.pop"},  // U+201C
    {"\xE2\x80\x9D", "typographic quotes have no meaning here", "names stand without quotes: onset.pop"},  // U+201D
    {"\xE2\x80\x9E", "typographic quotes have no meaning here", "names stand without quotes: onset.pop"},  // U+201E
    {"\xE2\x80\x98", "typographic quotes have no meaning here", "names stand without quotes: onset.pop"},  // U+2018
    {"\xE2\x80\x99", "typographic quotes have no meaning here", "names stand without quotes: onset.pop"},  // U+2019
    {"\xC2\xAB", "typographic quotes have no meaning here", "names stand without quotes: onset.pop"},      // U+00AB
    {"\xC2\xBB", "typographic quotes have no meaning here", "names stand without quotes: onset.pop"},      // U+00BB
    {"\xEF\xBC\x88", "this is a full-width sign", "write the sign of an English keyboard"},                // U+FF08
    {"\xEF\xBC\x89", "this is a full-width sign", "write the sign of an English keyboard"},                // U+FF09
    {"\xEF\xBC\x8C", "this is a full-width sign", "write the sign of an English keyboard"},                // U+FF0C
    {"\xEF\xBC\x8E", "this is a full-width sign", "write the sign of an English keyboard"},                // U+FF0E
    {"\xEF\xBC\x9A", "this is a full-width sign", "write the sign of an English keyboard"},                // U+FF1A
    {"\xEF\xBC\x9D", "this is a full-width sign", "write the sign of an English keyboard"},                // U+FF1D
    {"\xEF\xBC\x9C", "this is a full-width sign", "write the sign of an English keyboard"},                // U+FF1C
    {"\xEF\xBC\x9E", "this is a full-width sign", "write the sign of an English keyboard"},                // U+FF1E
    {"\xEF\xBC\x81", "this is a full-width sign", "write the sign of an English keyboard"},                // U+FF01
    {"\xEF\xBC\x8B", "this is a full-width sign", "write the sign of an English keyboard"},                // U+FF0B
    {"\xEF\xBC\x8D", "this is a full-width sign", "write the sign of an English keyboard"},                // U+FF0D
    {"\xEF\xBC\x8A", "this is a full-width sign", "write the sign of an English keyboard"},                // U+FF0A
};

}  // namespace

const WrongSign* wrongSignIn(std::string_view text) {
  const auto* const found = std::find_if(std::begin(kSigns), std::end(kSigns),
                                         [text](const WrongSign& sign) { return text.starts_with(sign.written); });
  return found == std::end(kSigns) ? nullptr : found;
}

}  // namespace advisor::compiler
