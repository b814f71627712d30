/**
 * Reads the lines of an export, whose values nobody needs but one rule or another: a value is made
 * a text or a number where somebody asks for it, and not before.
 */
package io.registerexporter.verify.json;
