/**
 * From what the register says to statements of the standard.
 *
 * <p>Pure functions: no clock, no randomness, no input or output. What varies is an argument, and
 * the same arguments give the same statements. What all versions of the standard share is here;
 * each version's own rules are in a package below.
 */
package io.registerexporter.mapping;
