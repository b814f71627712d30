/**
 * Reads a published export again, from its bytes alone, and names everything that is wrong with it.
 *
 * <p>Nothing of what made the export is used here but the statement ids, the layout of the output
 * and what counts as blank: the schema of the standard is this project's own, the hashes are taken
 * anew. Statements are read from the bytes of their lines by the package {@code json}; the rules
 * beyond the schema are in the package {@code rules}.
 */
package io.registerexporter.verify;
