/**
 * Synthetic registers of any size: the six collections as files, the same for the same size and
 * seed.
 *
 * <p>A register is a fixed gallery, which shows every rule of the mapping, and a population around
 * it, which has the shape of a national register. All of it is invented.
 */
package io.registerexporter.generate;
