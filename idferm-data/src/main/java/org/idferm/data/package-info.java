/**
 * From files on disk to network inputs. {@code dataset} finds the faces of a data set, {@code
 * image}, {@code video} and {@code landmark} read files, {@code preprocess} aligns and normalises,
 * {@code fold} splits by person, {@code sample} makes mini-batches, {@code synthetic} draws faces
 * that nobody has.
 */
package org.idferm.data;
