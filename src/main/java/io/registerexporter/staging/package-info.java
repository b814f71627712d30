/**
 * Reads a database exactly once, into files: everything after it reads those, however often, and
 * finds the same documents.
 */
package io.registerexporter.staging;
