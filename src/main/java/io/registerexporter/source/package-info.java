/**
 * Where the register's documents come from: each collection as slices of files, read in any order
 * and any number of times with the same result.
 */
package io.registerexporter.source;
