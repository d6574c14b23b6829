/**
 * A company's own files in the browser: which collection a file is for and which of its columns is
 * which is guessed, shown, and corrected before anything is kept. Start with {@code ImportPage},
 * then {@code Guess}.
 */
@NullMarked
package leeway.server.imports;

import org.jspecify.annotations.NullMarked;
