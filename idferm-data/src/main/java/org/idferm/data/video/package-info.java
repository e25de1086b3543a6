/**
 * Frames of video files, decoded with FFmpeg, and {@link org.idferm.data.video.FaceImages}, which
 * reads a face's image whether it is a file of its own or a frame of a video.
 */
package org.idferm.data.video;
