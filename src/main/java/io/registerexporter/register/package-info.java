/**
 * What the register says: one record per collection, read from BSON, and what is wrong with it.
 *
 * <p>A reader turns a document into a record and {@link io.registerexporter.register.Finding
 * findings}, or into the one finding that rejects it. Nothing here knows where documents come from
 * or what they become.
 */
package io.registerexporter.register;
