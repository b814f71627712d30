/**
 * The settings of an export: where each comes from, and one record that holds all of them, checked.
 */
package io.registerexporter.config;
