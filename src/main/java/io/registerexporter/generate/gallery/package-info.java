/**
 * The part of a synthetic register that is the same in all of them: documents that show every row
 * of every table and every rule of the mapping, each beside the name of its row.
 *
 * <p>A name begins with the section of the mapping that the row is in: a number is one of the
 * mapping to 0.1, a letter and number one of the mapping to 0.2 and 0.4. Names of entities are the
 * names of their rows, so that a statement in an export tells what it shows.
 */
package io.registerexporter.generate.gallery;
