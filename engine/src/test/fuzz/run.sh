#!/usr/bin/env bash
# Fuzzes each target in turn. Inputs that broke one are kept in target/fuzz/found-TARGET; exit 1 where there are any.
set -euo pipefail
java=${JAVA_HOME:?}/bin/java
classpath=$1
folder=target/fuzz
"$java" -cp "$classpath" leeway.engine.fuzz.FuzzSeeds "$folder"
broken=0
for target in $FUZZ_TARGETS; do
  mkdir -p "$folder/found-$target"
  # Patterns of matches() come from outside by design; leeway.engine.feel.Regex bounds them.
  "$java" -XX:+EnableDynamicAgentLoading -Xmx1g -cp "$classpath" com.code_intelligence.jazzer.Jazzer \
    --target_class="leeway.engine.fuzz.$target" --instrumentation_includes='leeway.**' --keep_going=20 \
    --disabled_hooks=com.code_intelligence.jazzer.sanitizers.RegexInjection \
    --reproducer_path="$folder/found-$target" -artifact_prefix="$folder/found-$target/" \
    -timeout=60 -max_len=20000 -max_total_time="$FUZZ_SECONDS" "$folder/$target" || broken=1
done
exit $broken
