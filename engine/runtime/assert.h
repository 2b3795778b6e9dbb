// The one assert of the engine: our own bugs trap, in every build. Bad bytes and bad answers are never asserted.
#pragma once

#define ADVISOR_ASSERT(condition)       \
  do {                                  \
    if (!(condition)) __builtin_trap(); \
  } while (false)
