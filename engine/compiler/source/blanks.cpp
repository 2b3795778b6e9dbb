#include "engine/compiler/source/blanks.h"

#include <algorithm>
#include <iterator>

namespace advisor::compiler {
namespace {

struct Blank {
  std::string_view written, name;
};

constexpr Blank kBlanks[] = {
    {"\xC2\xA0", "a no-break space (U+00A0)"},
    {"\xE2\x80\xAF", "a narrow no-break space (U+202F)"},
    {"\xE2\x80\x80", "an en quad (U+2000)"},
    {"\xE2\x80\x81", "an em quad (U+2001)"},
    {"\xE2\x80\x82", "an en space (U+2002)"},
    {"\xE2\x80\x83", "an em space (U+2003)"},
    {"\xE2\x80\x84", "a three-per-em space (U+2004)"},
    {"\xE2\x80\x85", "a four-per-em space (U+2005)"},
    {"\xE2\x80\x86", "a six-per-em space (U+2006)"},
    {"\xE2\x80\x87", "a figure space (U+2007)"},
    {"\xE2\x80\x88", "a punctuation space (U+2008)"},
    {"\xE2\x80\x89", "a thin space (U+2009)"},
    {"\xE2\x80\x8A", "a hair space (U+200A)"},
    {"\xE2\x81\x9F", "a mathematical space (U+205F)"},
    {"\xE3\x80\x80", "an ideographic space (U+3000)"},
    {"\xE1\x9A\x80", "an ogham space (U+1680)"},
    {"\xC2\xAD", "a soft hyphen (U+00AD)"},
    {"\xE2\x80\x8B", "a zero-width space (U+200B)"},
    {"\xE2\x80\x8C", "a zero-width non-joiner (U+200C)"},
    {"\xE2\x80\x8D", "a zero-width joiner (U+200D)"},
    {"\xE2\x81\xA0", "a word joiner (U+2060)"},
    {"\xEF\xBB\xBF", "a byte order mark (U+FEFF)"},
    {"\xE2\x80\xA8", "a line separator (U+2028)"},
    {"\xE2\x80\xA9", "a paragraph separator (U+2029)"},
    {"\xC2\x85", "a next-line character (U+0085)"},
    {"\x0B", "a vertical tab (U+000B)"},
    {"\x0C", "a form feed (U+000C)"},
    {"\xE1\xA0\x8E", "a Mongolian vowel separator (U+180E)"},
    {"\xE2\x80\x8E", "a left-to-right mark (U+200E)"},
    {"\xE2\x80\x8F", "a right-to-left mark (U+200F)"},
};

}  // namespace

std::string_view wrongBlankIn(std::string_view text) {
  const auto* const found = std::find_if(std::begin(kBlanks), std::end(kBlanks),
                                         [text](const Blank& blank) { return text.starts_with(blank.written); });
  return found == std::end(kBlanks) ? std::string_view() : found->name;
}

}  // namespace advisor::compiler
