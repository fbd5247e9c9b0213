"""Opens a result file as users do, with warnings as errors: xarray, netCDF4, h5py, pandas, h5dump, ncdump."""
import subprocess
import sys
import warnings

warnings.simplefilter("error")
# The binary packages of the distribution warn of their own build; that is not about the file.
warnings.filterwarnings("ignore", message="numpy.ndarray size changed")
warnings.filterwarnings("ignore", message=".*distutils.*", category=DeprecationWarning)
import h5py
import numpy
import xarray

path = sys.argv[1]
GROUPS = ["/", "summary", "pairs", "income", "members_list", "members_periods", "members_runs", "provenance",
          "provenance/parameters", "provenance/flags"]
ROOT = ["Conventions", "filetype", "schema_version", "title", "source", "git_sha1", "history", "complete", "content_sha256"]

with h5py.File(path) as file:
    assert sorted(file.attrs) == sorted(ROOT), sorted(file.attrs)
    assert file.attrs["Conventions"] == "CF-1.10" and file.attrs["filetype"] == "downline-results"
    assert file.attrs["schema_version"].dtype == numpy.int32 and list(file.attrs["schema_version"]) == [1, 0]

    def described(name, thing):
        if not isinstance(thing, h5py.Dataset):
            return
        assert thing.attrs["long_name"], name
        assert thing.attrs["units"] and " since " not in thing.attrs["units"], name
        # xarray would turn these into durations
        assert thing.attrs["units"] not in ("days", "hours", "minutes", "seconds"), name
        if not h5py.h5ds.is_scale(thing.id):
            assert all(len(thing.dims[d]) == 1 for d in range(thing.ndim)), name
        if thing.attrs.get("raw_units") == "cent":
            assert thing.dtype == numpy.int64 and thing.attrs["scale_factor"] == 0.01 and thing.attrs["units"] == "EUR", name
            assert thing.attrs["long_name"].endswith(", stored in cents"), name

    file.visititems(described)
    raw_profit = file["profit"][0, 1, 2]
    assert (file["ledger"][:].sum(axis=3) == 0).all()

for group in GROUPS:
    with xarray.open_dataset(path, group=group) as data:
        data.load()
        # A frame has a row for each week, account, channel, content and source at once: three weeks are enough of that.
        assert data.isel(week=slice(3), missing_dims="ignore").to_dataframe().shape[0] > 0, group

with xarray.open_dataset(path) as data:
    assert data.profit.dims == ("strategy", "replication", "week"), data.profit.dims
    assert abs(float(data.profit[0, 1, 2]) - raw_profit / 100) < 1e-9
    assert data.ledger.sel(account="sales").dims == ("strategy", "replication", "week")
    assert numpy.isnan(data.satisfaction.values[:, :, 0]).all()
    assert list(data.strategy.values) == ["strategy-1", "strategy-2"]
    assert data.week.dtype.kind == "i"

for command in (["h5dump", path], ["ncdump", "-h", path], ["ncdump", "-v", "profit", path]):
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0 and not done.stderr, (command, done.stderr)

try:
    import h5netcdf  # noqa: F401
except ImportError:
    pass
else:
    xarray.open_dataset(path, engine="h5netcdf").load()
