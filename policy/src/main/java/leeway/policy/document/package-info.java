/**
 * Texts from outside, read with their places and within limits: YAML of the rulebook folder, JSON
 * and CSV of what is to be decided or imported. Hostile input becomes a problem, never a hang.
 * Start reading at {@link leeway.policy.document.Yaml} and {@link
 * leeway.policy.document.JsonDocuments}.
 */
@NullMarked
package leeway.policy.document;

import org.jspecify.annotations.NullMarked;
