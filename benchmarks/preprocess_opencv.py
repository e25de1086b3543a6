#!/usr/bin/env python3
"""The steps of docs/preprocessing.md in Python with OpenCV and NumPy: image files to network inputs.

preprocess_opencv.py LIST WORKERS IMAGES processes|threads [TENSORS]

LIST holds lines of an image, a tab and its landmark file. Prints images a second. With TENSORS,
writes the inputs of the listed images, 3600 little-endian floats each, computed in float32 as
IDFERM does; the timed run works on 8-bit images, which is faster.
"""
import functools
import itertools
import math
import multiprocessing
import multiprocessing.pool
import pathlib
import re
import sys
import time

import cv2
import numpy as np

SIZE, PATCH = 64, 60
POINTS = [i for i in range(17, 68) if i not in (60, 64)]
SOURCE = "idferm-data/src/main/java/org/idferm/data/preprocess/AlignmentTemplate.java"


def template():
    source = pathlib.Path(__file__).resolve().parent.parent.joinpath(SOURCE).read_text()
    return np.array([float(v) for v in re.findall(r"([\d.]+)f", source)]).reshape(-1, 2)


TEMPLATE = template()
TEMPLATE_MEAN = TEMPLATE.mean(0)
TEMPLATE_CENTRED = TEMPLATE - TEMPLATE_MEAN
_Y, _X = np.mgrid[0:PATCH, 0:PATCH]
# lstsq's answer for a fixed grid is one matrix product: faster than calling it for every image.
GRID = np.stack([_X.ravel(), _Y.ravel(), np.ones(PATCH * PATCH)], 1).astype(np.float32)
SOLVE = np.linalg.pinv(GRID.astype(float)).astype(np.float32)


def align(image, points):
    mean = points.mean(0)
    p, q = points - mean, TEMPLATE_CENTRED
    norm = (p * p).sum()
    a = (p * q).sum() / norm
    b = (p[:, 0] * q[:, 1] - p[:, 1] * q[:, 0]).sum() / norm
    affine = np.array([[a, -b, 0], [b, a, 0]])
    affine[:, 2] = TEMPLATE_MEAN - affine[:, :2] @ mean
    m = max(1, min(16, math.ceil(1 / math.hypot(a, b))))
    affine *= m
    affine[:, 2] += 0.5 * m - 0.5
    large = cv2.warpAffine(
        image, affine, (m * SIZE, m * SIZE), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return cv2.resize(large, (SIZE, SIZE), interpolation=cv2.INTER_AREA)


def network(aligned):
    levels = cv2.equalizeHist(aligned[2:62, 2:62]).ravel().astype(np.float32)
    residual = levels - GRID @ (SOLVE @ levels)
    residual -= residual.mean()
    return residual / residual.std()


def read(pair):
    image = cv2.imread(pair[0], cv2.IMREAD_GRAYSCALE)
    with open(pair[1]) as file:
        points = np.array(file.read().split(), float).reshape(68, 2)[POINTS]
    return image, points


def tensor(pair):
    return network(align(*read(pair)))


def exact_tensor(pair):
    image, points = read(pair)
    return network(np.floor(align(image.astype(np.float32), points) + 0.5).astype(np.uint8))


def main():
    pairs = [line.split("\t") for line in pathlib.Path(sys.argv[1]).read_text().splitlines()]
    workers, images, kind = int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
    cv2.setNumThreads(1)
    pool = (multiprocessing.Pool if kind == "processes" else multiprocessing.pool.ThreadPool)(
        workers, functools.partial(cv2.setNumThreads, 1))
    with pool:
        for _ in pool.imap(tensor, pairs, 16):
            pass  # warm up
        work = itertools.islice(itertools.cycle(pairs), images)
        start = time.perf_counter()
        for _ in pool.imap(tensor, work, 16):
            pass
        seconds = time.perf_counter() - start
    print(f"opencv {images} images {workers} {kind} {images / seconds:.0f} images/s", flush=True)
    if len(sys.argv) > 5:
        np.stack([exact_tensor(pair) for pair in pairs]).astype("<f4").tofile(sys.argv[5])


if __name__ == "__main__":
    main()
