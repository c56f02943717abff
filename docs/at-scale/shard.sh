#!/bin/sh
# Finds the quotes of one shard: shard.sh SHARD FOLDER. What stands in FOLDER under the name of a shard is whole.
set -e
result="$2/$(basename "$1")"
whosaid detect - < "$1" > "$result.part"
mv "$result.part" "$result"
