/** The exports that lie under an output folder: which there are, which is named, which may go. */
package io.registerexporter.catalog;
