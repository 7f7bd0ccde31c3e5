@echo off
rem Runs Muster from this checkout; builds it first if its sources are newer than what was built. Not tried on Windows so far.
setlocal
set "here=%~dp0"
set "tool=%~dp0artifacts\tool"
set "stamp=%tool%\.built"
if not exist "%stamp%" (
    echo building Muster ^(first time^)... 1>&2
    goto build
)
powershell -NoProfile -Command "$built = (Get-Item -LiteralPath $env:stamp -Force).LastWriteTimeUtc; $sources = @(Get-ChildItem -Recurse -LiteralPath ($env:here + 'src')) + @(Get-ChildItem -LiteralPath $env:here -Filter '*.props'); if ($sources | Where-Object { $_.LastWriteTimeUtc -gt $built }) { exit 1 }"
if not errorlevel 1 goto run
:build
dotnet publish "%here%src\Muster.Cli\Muster.Cli.csproj" -c Release -o "%tool%" -v quiet -nologo 1>&2 || exit /b 21
type nul > "%stamp%"
:run
set "MUSTER_COMMAND=%~f0"
dotnet "%tool%\Muster.Cli.dll" %*
exit /b %errorlevel%
