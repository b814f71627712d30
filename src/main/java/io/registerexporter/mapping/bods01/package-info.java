/**
 * The mapping to BODS 0.1, exactly as the register's own exporter published it until 2023, oddities
 * included; {@code docs/mapping.md} tells it for users.
 */
package io.registerexporter.mapping.bods01;
