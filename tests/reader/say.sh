#!/bin/bash
# Stands for a voice: notes the words, and takes a while for them, so that speech can be cut off as in life.
#
#   say.sh FILE WORDS
words=${2//[$'\n\t']/ }
printf '%s\n' "$words" >>"$1"
time=$((${#words} < 150 ? ${#words} * 2 : 300))
sleep "0.$(printf '%03d' $time)"
