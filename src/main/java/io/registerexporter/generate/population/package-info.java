/**
 * The part of a synthetic register that grows with its size.
 *
 * <p>Nothing is remembered: whatever concerns a document follows from the seed and the document's
 * number, so that a relationship can name an entity written long before, and memory does not grow.
 */
package io.registerexporter.generate.population;
