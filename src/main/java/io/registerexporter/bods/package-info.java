/**
 * The Beneficial Ownership Data Standard: its statements, codes and ids, and one writer per version
 * that turns a statement into its JSON.
 *
 * <p>Names are those of the standard. Nothing here knows the register.
 */
package io.registerexporter.bods;
