/**
 * A company's own files in the browser: what a file is for and which of its columns is which is
 * guessed, shown, and corrected before anything is kept. Files become records, the rota, or people
 * who are invited; whom the rulebook does not name waits for a role, which somebody else gives.
 * Start with {@code ImportPage}, then {@code Guess}.
 */
@NullMarked
package leeway.server.imports;

import org.jspecify.annotations.NullMarked;
