/**
 * What a statement of BODS 0.2 and 0.4 has to keep to beyond the schema, as functions of its JSON.
 *
 * <p>Most rules are those of the standard's public validator (openownership/lib-cove-bods) and bear
 * its names; the others hold what this project promises about its own statements.
 */
package io.registerexporter.verify.rules;
