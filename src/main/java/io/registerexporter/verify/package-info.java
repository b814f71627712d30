/**
 * Reads a published export again, from its bytes alone, and names everything that is wrong with it.
 *
 * <p>Nothing of what made the export is used here but the statement ids and the layout of the
 * output: the schema of the standard is this project's own, the hashes are taken anew.
 */
package io.registerexporter.verify;
