@echo off
rem Runs Muster from this checkout; builds it when it was not built yet. Not tried on Windows so far.
setlocal
set "tool=%~dp0artifacts\tool"
if not exist "%tool%\Muster.Cli.dll" (
    echo building Muster ^(first time^)... 1>&2
    dotnet publish "%~dp0src\Muster.Cli\Muster.Cli.csproj" -c Release -o "%tool%" -v quiet -nologo 1>&2 || exit /b 21
)
dotnet "%tool%\Muster.Cli.dll" %*
exit /b %errorlevel%
